/** Figures of ranked lists and of matched facts. Pure: no input, no output. */

/** How many results of each search are looked at. */
export const DEPTH = 10;

/** Figures of the retrieval evaluation and how they are shown. */
export const RETRIEVAL_FIGURES = { r5: 'R@5', r10: 'R@10', mrr: 'MRR', ndcg: 'NDCG@10' };

/** Figures of the extraction evaluation and how they are shown. */
export const EXTRACTION_FIGURES = { precision: 'precision', recall: 'recall', f1: 'F1' };

/**
 * Where the evidence stands in a ranked list; what is not in the list has no rank.
 * @param {readonly (string | undefined)[]} ranked ids, best first
 * @param {ReadonlySet<string>} evidence ids that should be found
 * @returns {number[]} ranks from 1, ascending
 */
export function ranksOf(ranked, evidence) {
  return [...evidence]
    .map((id) => ranked.indexOf(id) + 1)
    .filter((rank) => rank > 0)
    .toSorted((a, b) => a - b);
}

/**
 * Share of the evidence among the first k.
 * @param {number} k
 * @param {readonly number[]} ranks as `ranksOf` gives them
 * @param {number} evidence how many ids should be found, at least 1
 */
export function recallAt(k, ranks, evidence) {
  return ranks.filter((rank) => rank <= k).length / evidence;
}

/**
 * 1 / the rank of the first evidence; 0 when there is none.
 * @param {readonly number[]} ranks as `ranksOf` gives them
 */
export function reciprocalRank(ranks) {
  const [first] = ranks;
  return first === undefined ? 0 : 1 / first;
}

/**
 * Normalised discounted cumulative gain with binary gain (Järvelin and Kekäläinen, 2002): the sum of
 * 1 / log2(rank + 1) over the evidence among the first k, divided by the same sum of the best possible order.
 * @param {number} k
 * @param {readonly number[]} ranks as `ranksOf` gives them
 * @param {number} evidence how many ids should be found, at least 1
 */
export function ndcgAt(k, ranks, evidence) {
  const best = Array.from({ length: Math.min(k, evidence) }, (_, index) => index + 1);
  return discounted(ranks.filter((rank) => rank <= k)) / discounted(best);
}

/**
 * All retrieval figures of one question.
 * @param {readonly number[]} ranks as `ranksOf` gives them
 * @param {number} evidence how many ids should be found, at least 1
 */
export function retrievalFigures(ranks, evidence) {
  return {
    r5: recallAt(5, ranks, evidence),
    r10: recallAt(10, ranks, evidence),
    mrr: reciprocalRank(ranks),
    ndcg: ndcgAt(10, ranks, evidence),
  };
}

/**
 * Precision, recall and F1 from counts. Without a prediction the precision is 0 and without a gold fact the
 * recall is 0, except that saying nothing where there is nothing to say is perfect.
 * @param {{ matched: number, predicted: number, gold: number }} counts
 */
export function factFigures({ matched, predicted, gold }) {
  if (predicted === 0 && gold === 0) return { precision: 1, recall: 1, f1: 1 };
  return {
    precision: predicted === 0 ? 0 : matched / predicted,
    recall: gold === 0 ? 0 : matched / gold,
    f1: (2 * matched) / (predicted + gold),
  };
}

/**
 * The mean of each figure.
 * @param {readonly Record<string, number>[]} rows that have the same figures
 * @returns {Record<string, number>} empty when there are no rows
 */
export function means(rows) {
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, sum(rows.map((row) => row[name] ?? 0)) / rows.length]));
}

/**
 * The smallest value that at least this share of the values does not exceed (nearest rank).
 * @param {number} share above 0, up to 1
 * @param {readonly number[]} values
 */
export function percentile(share, values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

/** @param {readonly number[]} ranks */
function discounted(ranks) {
  return sum(ranks.map((rank) => 1 / Math.log2(rank + 1)));
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
