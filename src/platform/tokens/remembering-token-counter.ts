import { LRUCache } from 'lru-cache';
import { TokenCounter } from '../../shared/kernel/token-counter.js';

/** Characters of all texts whose length is kept. */
const CHARACTERS = 4_000_000;

/** Longer texts are counted each time: one of them would take the place of hundreds. */
const LONGEST = 40_000;

/** Keeps the lengths of the texts that were counted last: the same facts and turns stand in one prompt after another. */
export class RememberingTokenCounter extends TokenCounter {
  private readonly known = new LRUCache<string, number>({
    maxSize: CHARACTERS,
    maxEntrySize: LONGEST,
    // An entry costs memory beside its text.
    sizeCalculation: (_tokens, text) => text.length + 100,
  });

  constructor(private readonly counter: TokenCounter) {
    super();
  }

  override async count(text: string): Promise<number> {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const tokens = await this.counter.count(text);
    this.known.set(text, tokens);
    return tokens;
  }
}
