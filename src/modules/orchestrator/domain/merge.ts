import { foldedKey } from '../../../shared/kernel/fold.js';
import type { Found, Recalled } from './recall.js';

/** What the merge weighs. */
export interface MergeWeights {
  /** Added to what both memories found, as a share of what is left to 1. */
  readonly bothBoost: number;
}

export const DEFAULT_WEIGHTS: MergeWeights = { bothBoost: 0.1 };

/**
 * What both memories found as one ranking. The same text (case, diacritics and punctuation aside) is one
 * result with the source `both`; its score is the better one, moved towards 1 by `bothBoost`.
 * Equal scores: newer first, then by id, so the order is the same every time.
 * @returns at most `limit` results with at least `threshold`, best first
 */
export function merge(
  found: { readonly stm: readonly Found[]; readonly ltm: readonly Found[] },
  { limit, threshold }: { readonly limit: number; readonly threshold: number },
  weights: MergeWeights = DEFAULT_WEIGHTS,
): Recalled[] {
  const byText = new Map<string, Recalled>();
  for (const fact of found.ltm) keepBetter(byText, { ...fact, source: 'ltm' }, weights);
  for (const message of found.stm) keepBetter(byText, { ...message, source: 'stm' }, weights);
  return [...byText.values()]
    .filter(({ score }) => score >= threshold)
    .toSorted(byRank)
    .slice(0, limit);
}

function keepBetter(byText: Map<string, Recalled>, candidate: Recalled, weights: MergeWeights): void {
  const key = foldedKey(candidate.text) || candidate.text;
  const known = byText.get(key);
  byText.set(key, known === undefined ? candidate : unite(known, candidate, weights));
}

function unite(first: Recalled, second: Recalled, { bothBoost }: MergeWeights): Recalled {
  const better = first.score >= second.score ? first : second;
  if (first.source === second.source) return better;
  // The fact carries what is worth showing (category, metadata); the message only confirms it.
  const fact = first.source === 'stm' ? second : first;
  const boost = (1 - better.score) * bothBoost;
  return { ...fact, source: 'both', score: better.score + boost, parts: { ...fact.parts, boost } };
}

function byRank(a: Recalled, b: Recalled): number {
  return b.score - a.score || b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id);
}
