/**
 * Milliseconds of many runs of one thing.
 * @typedef {object} Timings
 * @property {number} p50
 * @property {number} p95
 * @property {number} p99
 * @property {number} max
 * @property {number} count
 */

/**
 * @param {number[]} samples at least one; is sorted
 * @returns {Timings}
 */
export function summaryOf(samples) {
  samples.sort((one, other) => one - other);
  return {
    p50: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    p99: percentile(samples, 0.99),
    max: percentile(samples, 1),
    count: samples.length,
  };
}

/**
 * The smallest sample that a share of all samples does not exceed (nearest rank).
 * @param {readonly number[]} sorted
 * @param {number} share
 */
export function percentile(sorted, share) {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Times contestants in turn, run after run, so that whatever else the machine does hits all of them alike.
 * @template {string} Name
 * @param {Record<Name, (run: number) => unknown>} contestants each does one unit of work; promises are awaited
 * @param {object} options
 * @param {number} options.runs that count
 * @param {number} options.warmUp runs before, for compilers and page caches
 * @param {(done: number) => void} [options.progress]
 * @returns {Promise<Record<Name, Timings>>}
 */
export async function inTurns(contestants, { runs, warmUp, progress }) {
  const names = /** @type {Name[]} */ (Object.keys(contestants));
  /** @type {Map<Name, number[]>} */
  const samples = new Map(names.map((name) => [name, []]));
  for (let run = -warmUp; run < runs; run++) {
    for (const name of names) {
      const started = performance.now();
      await contestants[name](run);
      const ms = performance.now() - started;
      if (run >= 0) samples.get(name)?.push(ms);
    }
    if (run >= 0) progress?.(run + 1);
  }
  const entries = names.map((name) => [name, summaryOf(samples.get(name) ?? [])]);
  return /** @type {Record<Name, Timings>} */ (Object.fromEntries(entries));
}

/**
 * @param {() => unknown} work
 * @returns {Promise<number>} milliseconds
 */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
