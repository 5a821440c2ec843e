import type { SessionMessage } from './message.js';
import { isFunctionWord, searchWords } from './search-words.js';

/** A message that a search looks at. */
export type Candidate = Pick<SessionMessage, 'id' | 'role' | 'content' | 'createdAt'> & { readonly session: string };

/** A message that answers a query. */
export interface FoundMessage {
  readonly messageId: string;
  readonly sessionId: string;
  readonly role: SessionMessage['role'];
  readonly content: string;
  readonly createdAt: string;
  /** In (0, 1), comparable between queries. */
  readonly score: number;
  /** What the words alone score, and what is left of it for age. */
  readonly parts: { readonly keyword: number; readonly recency: number };
}

// Saturation and length normalisation that suit short texts: Trotman, Jia and Crane, "Towards an efficient and
// effective search engine", SIGIR workshop on open source information retrieval, 2012.
const K1 = 0.9;
const B = 0.4;

const FUNCTION_WORD_WEIGHT = 0.25;

/** What the age of a message takes off its score. */
export interface MessageRecency {
  /** The share that the oldest message loses, 0 to 1. */
  readonly recencyShare: number;
  /** After how many newer messages it has lost half of that. */
  readonly recencyHalfLife: number;
}

const RECENCY: MessageRecency = { recencyShare: 0.1, recencyHalfLife: 50 };

/**
 * Ranks messages by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009)
 * over whole words with case and diacritics folded; newer messages rank a little higher.
 *
 * The score is tanh(BM25 / sum of the query's word weights) × recency: a message of average length that holds every
 * word of the query once has 0.76, one that holds half of them (by weight) 0.46, before recency takes up to a tenth.
 * @param candidates newest first
 * @param options.wordsOf counts the words of a text, where they are known already
 * @returns the messages that hold a word of the query, best first, newer ones first among equals
 */
export function searchMessages(
  candidates: readonly Candidate[],
  query: string,
  limit: number,
  {
    wordsOf = countWords,
    recency = RECENCY,
  }: { wordsOf?: (text: string, index: number) => WordCounts; recency?: MessageRecency } = {},
): FoundMessage[] {
  const queryWords = new Set(searchWords(query));
  const counted = candidates.map(({ content }, index) => wordsOf(content, index));
  const averageLength = Math.max(1, counted.reduce((sum, { length }) => sum + length, 0) / counted.length);
  const weights = weigh(queryWords, counted);
  const ideal = [...weights.values()].reduce((sum, weight) => sum + weight, 0);

  return candidates
    .map((candidate, age) => {
      const bm25 = scoreOf(counted[age], weights, averageLength);
      return found(candidate, bm25 === 0 ? 0 : Math.tanh(bm25 / ideal), leftOf(age, recency));
    })
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, limit);
}

/** The words of one text. */
export interface WordCounts {
  /** All words, with repetitions. */
  readonly length: number;
  /** How often each word is among them. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts the words of a text as search compares them. */
export function countWords(text: string): WordCounts {
  const words = searchWords(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { length: words.length, counts };
}

// A word that no message holds weighs as one that a single message holds: were it infinitely rare, one unknown word
// would make every answer worthless.
function weigh(queryWords: ReadonlySet<string>, counted: readonly WordCounts[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const word of queryWords) {
    const holders = Math.max(1, counted.filter(({ counts }) => counts.has(word)).length);
    const rarity = Math.log(1 + (counted.length - holders + 0.5) / (holders + 0.5));
    weights.set(word, rarity * (isFunctionWord(word) ? FUNCTION_WORD_WEIGHT : 1));
  }
  return weights;
}

function scoreOf(text: WordCounts | undefined, weights: ReadonlyMap<string, number>, averageLength: number): number {
  if (text === undefined) return 0;
  const normalisation = K1 * (1 - B + (B * text.length) / averageLength);
  let score = 0;
  for (const [word, weight] of weights) {
    const times = text.counts.get(word) ?? 0;
    if (times > 0) score += (weight * times * (K1 + 1)) / (times + normalisation);
  }
  return score;
}

function leftOf(age: number, { recencyShare, recencyHalfLife }: MessageRecency): number {
  return 1 - recencyShare * (1 - 0.5 ** (age / recencyHalfLife));
}

function found({ id, session, role, content, createdAt }: Candidate, keyword: number, recency: number): FoundMessage {
  const parts = { keyword, recency };
  return { messageId: id, sessionId: session, role, content, createdAt, score: keyword * recency, parts };
}
