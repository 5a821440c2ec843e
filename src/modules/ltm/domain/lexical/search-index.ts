import { TRAIT } from './analyze.js';
import { Best } from './best.js';
import { LEXICAL_WEIGHTS, type LexicalWeights } from './lexical-weights.js';
import { matchTerms } from './match-terms.js';
import type { OwnerIndex } from './owner-index.js';
import type { LexicalQuery } from './query.js';
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
  const best = new Best(limit);
  for (let ordinal = 0; ordinal < index.size; ordinal++) {
    if (!isAccepted(ordinal)) continue;
    const score = scorer.score(ordinal) + (worths?.[ordinal] ?? 0);
    if (score === 0 && worths === undefined) continue;
    const value = score * fit(ordinal);
    if (best.takes(value)) best.add(ordinal, value);
  }
  return best.ranked.map((ordinal) => ({
    position: index.positions[ordinal] ?? 0,
    ...scorer.parts(ordinal),
    fit: fit(ordinal),
  }));

  function isAccepted(ordinal: number): boolean {
    return accept === undefined || accept(index.positions[ordinal] ?? 0, index.categories[ordinal] ?? 0);
  }

  function fit(ordinal: number): number {
    const traits = index.traits[ordinal] ?? 0;
    const named = 1 + weights.labelNamed * (matrix.labelNamed[ordinal] ?? 0);
    const expected = (traits & query.expects) === 0 ? 1 : 1 + weights.expected;
    const asking = (traits & TRAIT.question) === 0 ? 1 : 1 - weights.question;
    return named * expected * asking;
  }
}
