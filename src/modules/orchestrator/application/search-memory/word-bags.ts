import { type WordBag, wordBag } from '../../domain/similarity.js';

/** Characters of all texts whose words are kept. */
const CHARACTERS = 1_000_000;

/** The words of the texts that were ranked last: finding them takes longer than comparing them. */
export class WordBags {
  // The oldest first.
  private readonly bags = new Map<string, WordBag>();
  private characters = 0;

  of(text: string): WordBag {
    const known = this.bags.get(text);
    if (known !== undefined) return known;
    const bag = wordBag(text);
    this.bags.set(text, bag);
    this.characters += text.length;
    for (const oldest of this.bags.keys()) {
      if (this.characters <= CHARACTERS) break;
      this.bags.delete(oldest);
      this.characters -= oldest.length;
    }
    return bag;
  }
}
