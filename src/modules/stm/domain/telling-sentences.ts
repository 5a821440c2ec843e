import { isFunctionWord, searchWords } from './search-words.js';

/** Words without significance that may stand between two significant ones of one cluster. */
const LONGEST_GAP = 4;

/** A word is significant when it comes up this often; in a text of few sentences every content word is. */
const SIGNIFICANT_COUNT = 2;
const FEW_SENTENCES = 8;

/**
 * How telling each sentence is for the text that they make up, by the significance factor of H. P. Luhn, "The automatic
 * creation of literature abstracts", IBM Journal of Research and Development 2(2), 1958: words that come up repeatedly
 * and are no function words are significant; within the best cluster of a sentence (significant words with at most four
 * others between two of them) the factor is the square of their number divided by the length of the cluster.
 * @returns one number a sentence, 0 or more; the same for the same sentences
 */
export function significanceOf(sentences: readonly string[]): number[] {
  const words = sentences.map((sentence) => searchWords(sentence));
  const significant = significantWords(words);
  return words.map((ofSentence) => bestCluster(ofSentence, significant));
}

function significantWords(sentences: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const word of sentences.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const needed = sentences.length < FEW_SENTENCES ? 1 : SIGNIFICANT_COUNT;
  return new Set([...counts.keys()].filter((word) => (counts.get(word) ?? 0) >= needed && !isFunctionWord(word)));
}

function bestCluster(words: readonly string[], significant: ReadonlySet<string>): number {
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
