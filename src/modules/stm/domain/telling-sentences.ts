import { isFunctionWord } from './search-words.js';

/** Words without significance that may stand between two significant ones of one cluster. */
const LONGEST_GAP = 4;

/** A word is significant when it comes up this often; in a text of few sentences every content word is. */
const SIGNIFICANT_COUNT = 2;
const FEW_SENTENCES = 8;

/**
 * The sentences of a text, the most telling first, by the significance factor of H. P. Luhn, "The automatic creation of
 * literature abstracts", IBM Journal of Research and Development 2(2), 1958: words that come up repeatedly and are no
 * function words are significant; within the best cluster of a sentence (significant words with at most four others
 * between two of them) the factor is the square of their number divided by the length of the cluster.
 *
 * What a sentence has told is no longer significant for those after it, which keeps a summary from repeating itself (as
 * A. Nenkova and L. Vanderwende do in "The impact of frequency on summarization", Microsoft Research, 2005).
 * @param sentences the words of each, as search compares them
 * @returns indexes, one after the other, so that no more are worked out than are used; the earlier one among equals
 */
export function* mostTellingFirst(sentences: readonly (readonly string[])[]): Generator<number> {
  const words = contentWords(sentences);
  const untold = new Set(words.keys());
  const repeated = [...words].filter(([, count]) => count >= SIGNIFICANT_COUNT).map(([word]) => word);
  let significant = new Set(sentences.length < FEW_SENTENCES ? untold : repeated);
  const left = new Set(sentences.keys());
  while (left.size > 0) {
    // Once all that came up repeatedly is told, the rest is as significant.
    if (significant.size === 0) significant = untold;
    const best = bestOf(left, (index) => significance(sentences[index] ?? [], significant));
    yield best;
    left.delete(best);
    for (const word of sentences[best] ?? []) {
      significant.delete(word);
      untold.delete(word);
    }
  }
}

function bestOf(indexes: Iterable<number>, score: (index: number) => number): number {
  let best = { index: -1, score: -1 };
  for (const index of indexes) {
    const own = score(index);
    if (own > best.score) best = { index, score: own };
  }
  return best.index;
}

function contentWords(sentences: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of sentences.flat()) {
    if (!isFunctionWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Luhn's significance factor of a sentence, 0 or more. */
export function significance(words: readonly string[], significant: ReadonlySet<string>): number {
  let best = 0;
  let start = 0;
  let end = -1;
  let count = 0;
  for (const [at, word] of words.entries()) {
    if (!significant.has(word)) continue;
    if (count === 0 || at - end - 1 > LONGEST_GAP) {
      start = at;
      count = 0;
    }
    end = at;
    count += 1;
    best = Math.max(best, count ** 2 / (end - start + 1));
  }
  return best;
}
