import { fold } from '../../../../shared/kernel/fold.js';
import { findConcepts } from '../../domain/lexical/concepts.js';
import { mix32 } from '../../domain/lexical/hash.js';
import { QUERY_STOP_WORDS } from '../../domain/lexical/stop-words.js';
import { tokenize, type Token } from '../../domain/lexical/tokens.js';

/** Length of a local embedding. */
export const LOCAL_DIMENSIONS = 384;

/** What each kind of feature weighs in a local embedding. */
export interface LocalEmbeddingWeights {
  readonly word: number;
  /** All character n-grams of a word together. */
  readonly ngrams: number;
  readonly concept: number;
  /** A stop word, beside 1 for any other. */
  readonly stopWord: number;
}

export const LOCAL_EMBEDDING_WEIGHTS: LocalEmbeddingWeights = { word: 1, ngrams: 0.8, concept: 1, stopWord: 0.15 };

const SHORTEST_NGRAM = 3;
const LONGEST_NGRAM = 5;

/**
 * A vector of unit length for a text of any script, without a model and without learning: stems, everyday concepts
 * and character n-grams (3 to 5, within a word, so that misspelt and inflected words stay near) are hashed with a
 * sign into 384 places and weighed by the square root of how often their word occurs. Equal texts give equal vectors
 * on every machine. A text without words gives one fixed vector.
 *
 * Sources: K. Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009, for the signed hashing;
 * P. Bojanowski et al., "Enriching Word Vectors with Subword Information", 2017, for the n-grams with word ends.
 */
export function embedLocally(text: string, weights = LOCAL_EMBEDDING_WEIGHTS): Float32Array {
  const vector = new Float32Array(LOCAL_DIMENSIONS);
  const tokens = tokenize(text);
  for (const { token, count } of distinct(tokens)) {
    const weight = Math.sqrt(count) * (QUERY_STOP_WORDS.has(token.exact) ? weights.stopWord : 1);
    add(vector, token.hash, weights.word * weight);
    addNgrams(vector, fold(token.exact), weights.ngrams * weight);
  }
  for (const concept of findConcepts(tokens).named.keys()) add(vector, concept, weights.concept);
  return normalized(vector);
}

function distinct(tokens: readonly Token[]): Iterable<{ token: Token; count: number }> {
  const words = new Map<number, { token: Token; count: number }>();
  for (const token of tokens) {
    const known = words.get(token.hash);
    if (known === undefined) words.set(token.hash, { token, count: 1 });
    else known.count++;
  }
  return words.values();
}

/** Adds all n-grams of a word with its ends marked; together they weigh the same for short and long words. */
function addNgrams(vector: Float32Array, word: string, weight: number): void {
  const marked = `<${word}>`;
  const each = weight / Math.sqrt(Math.max(1, (marked.length - SHORTEST_NGRAM) * (LONGEST_NGRAM - SHORTEST_NGRAM + 1)));
  for (let start = 0; start + SHORTEST_NGRAM <= marked.length; start++) {
    let hash = 0x811c9dc5;
    for (let length = 1; length <= LONGEST_NGRAM && start + length <= marked.length; length++) {
      hash = Math.imul(hash ^ marked.charCodeAt(start + length - 1), 0x01000193);
      if (length >= SHORTEST_NGRAM) add(vector, mix32(hash), each);
    }
  }
}

/** The low bits of a hash choose the place, its highest the sign. */
function add(vector: Float32Array, hash: number, weight: number): void {
  const place = hash % LOCAL_DIMENSIONS;
  vector[place] = (vector[place] ?? 0) + (hash >= 0x80000000 ? weight : -weight);
}

function normalized(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return vector.fill(1, 0, 1); // no words: one fixed vector, near to no feature in particular
  const length = Math.sqrt(squares);
  for (let place = 0; place < LOCAL_DIMENSIONS; place++) vector[place] = (vector[place] ?? 0) / length;
  return vector;
}
