import { TRAIT } from './analyze.js';
import { Best } from './best.js';
import { LEXICAL_WEIGHTS, type LexicalWeights } from './lexical-weights.js';
import { matchTerms } from './match-terms.js';
import type { OwnerIndex } from './owner-index.js';
import type { LexicalQuery } from './query.js';
import type { TermMatrix } from './term-matrix.js';
import { TermScorer } from './term-scorer.js';

/**
 * How well one memory matches by words. `own` and `context` are measured in an ideal text, which has every term of
 * the query once: 1 is as good as that; terms that occur again reach at most 1 + k1.
 */
export interface LexicalMatch {
  readonly position: number;
  /** By its own text and label. */
  readonly own: number;
  /** What its neighbours in the conversation add. */
  readonly context: number;
  /** What kind of text it is, as a factor about 1. */
  readonly fit: number;
}

export interface LexicalSearchOptions {
  /** How many of the best to give. */
  readonly limit: number;
  /**
   * What memories are worth beside their words, in ideal texts, asked for once for all positions; with it, memories
   * without a match are given as well.
   */
  readonly beside?: ((positions: Uint32Array) => Float32Array) | undefined;
  /** Whether a memory may be given; the others still count as neighbours and in the statistics. */
  readonly accept?: ((position: number, category: number) => boolean) | undefined;
  readonly weights?: LexicalWeights | undefined;
}

/** Searches all memories of one owner: the best first, of equals the oldest. */
export function searchIndex(
  index: OwnerIndex,
  query: LexicalQuery,
  { limit, beside, accept, weights = LEXICAL_WEIGHTS }: LexicalSearchOptions,
): LexicalMatch[] {
  const matrix = matchTerms(index, query, weights);
  const scorer = new TermScorer(index, query, matrix, weights);
  const worths = beside?.(index.positions);
  const fits = fitsOf(index, query, matrix, weights);
  const values = valuesOf(scorer.scores(), worths, fits);
  const best = new Best(limit, worths === undefined ? 0 : -Infinity);
  for (let ordinal = 0; ordinal < index.size; ordinal++) {
    const value = values[ordinal] ?? 0;
    if (!(value > best.floor)) continue;
    if (accept?.(index.positions[ordinal] ?? 0, index.categories[ordinal] ?? 0) === false) continue;
    best.add(ordinal, value);
  }
  return best.ranked.map((ordinal) => {
    const { own, context } = scorer.parts(ordinal);
    return { position: index.positions[ordinal] ?? 0, own, context, fit: fits[ordinal] ?? 0 };
  });
}

/** By ordinal, words and worths together. */
function valuesOf(scores: Float64Array, worths: Float32Array | undefined, fits: Float64Array): Float64Array {
  const values = new Float64Array(scores.length);
  for (let ordinal = 0; ordinal < values.length; ordinal++) {
    const worth = worths === undefined ? 0 : (worths[ordinal] ?? 0);
    values[ordinal] = ((scores[ordinal] ?? 0) + worth) * (fits[ordinal] ?? 0);
  }
  return values;
}

/** By ordinal, what kind of text it is, as a factor about 1. */
function fitsOf(
  { size, traits }: OwnerIndex,
  { expects }: LexicalQuery,
  { labelNamed }: TermMatrix,
  weights: LexicalWeights,
): Float64Array {
  const fits = new Float64Array(size);
  const expected = 1 + weights.expected;
  const asking = 1 - weights.question;
  for (let ordinal = 0; ordinal < size; ordinal++) {
    const own = traits[ordinal] ?? 0;
    let fit = 1 + weights.labelNamed * (labelNamed[ordinal] ?? 0);
    if ((own & expects) !== 0) fit *= expected;
    if ((own & TRAIT.question) !== 0) fit *= asking;
    fits[ordinal] = fit;
  }
  return fits;
}
