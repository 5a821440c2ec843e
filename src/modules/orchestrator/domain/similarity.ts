import { foldedKey } from '../../../shared/kernel/fold.js';

/** A text as a bag of words, for telling how alike two texts are. */
export interface WordBag {
  /** The whole text, folded. */
  readonly key: string;
  readonly counts: ReadonlyMap<string, number>;
  /** Length of the vector of counts. */
  readonly norm: number;
}

/** Words with case, diacritics and punctuation aside, and how often each occurs. */
export function wordBag(text: string): WordBag {
  const key = foldedKey(text) || text;
  const counts = new Map<string, number>();
  for (const word of key.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  let squares = 0;
  for (const count of counts.values()) squares += count * count;
  return { key, counts, norm: Math.sqrt(squares) };
}

/** The cosine of two bags of words, 0 to 1; 1 for texts that fold to the same. */
export function similarity(one: WordBag, other: WordBag): number {
  if (one.key === other.key) return 1;
  const [small, large] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let product = 0;
  for (const [word, count] of small.counts) product += count * (large.counts.get(word) ?? 0);
  return product / (one.norm * other.norm);
}
