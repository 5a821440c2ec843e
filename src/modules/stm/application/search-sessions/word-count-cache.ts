import { countWords, type WordCounts } from '../../domain/search-messages.js';
import { nextTurn } from '../../../../shared/kernel/next-turn.js';

/** Characters of all texts whose words are kept. */
const CHARACTERS = 2_000_000;

/** Characters that are read before other work gets its turn: a few milliseconds, in the slowest script. */
const CHARACTERS_AT_ONCE = 16_000;

/** The words of the texts that were searched last: reading a text takes far longer than ranking it. */
export class WordCountCache {
  // In the order of their last use. By text, as ids of messages are only unique within their session.
  private readonly known = new Map<string, WordCounts>();
  private characters = 0;

  /** Reads the texts that are not known, and lets other work go on meanwhile. @param signal ends it early */
  async prepare(texts: readonly string[], signal?: AbortSignal): Promise<void> {
    let read = 0;
    for (const text of texts) {
      if (this.known.has(text)) continue;
      this.of(text);
      read += text.length;
      if (read < CHARACTERS_AT_ONCE) continue;
      read = 0;
      await nextTurn();
      signal?.throwIfAborted();
    }
  }

  of(text: string): WordCounts {
    const known = this.known.get(text);
    const counts = known ?? countWords(text);
    if (known === undefined) this.characters += text.length;
    else this.known.delete(text);
    this.known.set(text, counts);
    this.makeRoom();
    return counts;
  }

  private makeRoom(): void {
    for (const text of this.known.keys()) {
      if (this.characters <= CHARACTERS) return;
      this.known.delete(text);
      this.characters -= text.length;
    }
  }
}
