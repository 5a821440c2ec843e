/**
 * What a case is given.
 * @typedef {object} Context
 * @property {boolean} quick
 * @property {(line: string) => void} progress replaces the last line on a terminal
 * @property {() => Promise<string>} folder a new empty folder, removed at the end of the run
 * @property {(users: number, each: number) => Promise<string>} filled a data folder with so many memories each of so
 *   many users; the same for the same numbers, so it is only read
 * @property {(users: number, each: number) => Promise<string>} copied the same in a folder of one's own, to write to
 */

/**
 * One line of a case's table.
 * @typedef {{ label: string, figures: Record<string, number> }} Row by column, such as `p50 ms`
 */

/**
 * What must hold.
 * @typedef {object} Bar
 * @property {string} what
 * @property {number} value
 * @property {'at least' | 'at most'} bound
 * @property {number} limit
 * @property {string} unit `×` for a ratio
 * @property {boolean} judged whether this run was large enough for it
 */

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {string} subject what was measured, on how much
 * @property {Row[]} rows
 * @property {Bar[]} bars
 * @property {string[]} [notes]
 * @property {import('./chart.mjs').Chart} chart
 */

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} about one line of the help
 * @property {(context: Context) => Promise<Omit<Result, 'name'>>} run
 */

/** @param {Bar} bar */
export function holds({ value, bound, limit }) {
  return bound === 'at least' ? value >= limit : value <= limit;
}

/**
 * @param {import('./measure.mjs').Timings} timings
 * @returns {Record<string, number>}
 */
export function msFigures({ p50, p95, p99, max, count }) {
  return { 'p50 ms': p50, 'p95 ms': p95, 'p99 ms': p99, 'max ms': max, runs: count };
}
