import type { ScoredFact } from '../../../../domain/fact.js';
import type { HybridScore } from '../../../../domain/ranking.js';
import { factOf, type FactRow } from './memory-row.js';

/** A memory's number with its score. */
export interface RankedMemory extends HybridScore {
  readonly id: number;
}

/** What was ranked, as far as it is still there. */
export function scoredFacts(ranked: readonly RankedMemory[], rows: ReadonlyMap<number, FactRow>): ScoredFact[] {
  return ranked.flatMap(({ id, score, parts }) => {
    const row = rows.get(id);
    return row === undefined ? [] : [Object.assign(factOf(row), { score, parts })];
  });
}
