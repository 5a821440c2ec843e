import { means, percentile } from './metrics.mjs';

/**
 * A question with what its search has found. ranks: of the evidence found; ms: from request to answer.
 * @typedef {{ conversation: string, category: string | undefined, question: string, evidence: string[],
 *   ranks: number[], figures: Record<string, number>, ms: number }} Answered
 */

/**
 * The figures by conversation, by category where the file has them, and over all questions.
 * @param {readonly Answered[]} answered
 * @param {Record<string, number>} counts
 * @param {import('./retrieval.mjs').Method} method
 * @returns {import('./report.mjs').Evaluation}
 */
export function retrievalReport(answered, counts, { single, source }) {
  const times = answered.map(({ ms }) => ms);
  const route = source === 'ltm' ? 'POST /search' : 'POST /pika/search';
  const latency = { p50: percentile(0.5, times), p95: percentile(0.95, times) };
  return {
    kind: 'retrieval',
    unit: 'questions',
    method: { request: single ? 'a turn' : 'a session', route },
    counts,
    groups: [
      ...groupsBy('conversation', answered, (row) => row.conversation),
      ...groupsBy('category', answered, (row) => row.category),
      { by: 'all', label: 'all', count: answered.length, figures: means(answered.map(({ figures }) => figures)) },
    ],
    latency_ms: latency,
    details: answered,
  };
}

/**
 * @param {string} by
 * @param {readonly Answered[]} answered
 * @param {(row: Answered) => string | undefined} labelOf undefined: in no group
 */
function groupsBy(by, answered, labelOf) {
  const labels = [...new Set(answered.map(labelOf))].filter((label) => label !== undefined);
  return labels.toSorted().map((label) => {
    const rows = answered.filter((row) => labelOf(row) === label);
    return { by, label, count: rows.length, figures: means(rows.map(({ figures }) => figures)) };
  });
}
