/** What a run has measured: tables on stdout, a JSON file and a chart a case. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawChart } from './chart.mjs';
import { numberOf } from './number.mjs';
import { holds } from './result.mjs';

/** @typedef {import('./result.mjs').Result} Result */

/**
 * A result as text for a terminal.
 * @param {Result} result
 */
export function tableOf({ name, subject, rows, bars, notes = [] }) {
  const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const cells = [
    ['', ...columns],
    ...rows.map(({ label, figures }) => [label, ...columns.map((column) => numberOf(figures[column]))]),
  ];
  return [`── ${name}: ${subject}`, '', ...aligned(cells), '', ...bars.map(verdictOf), ...notes.map((note) => `  · ${note}`)].join('\n'); // prettier-ignore
}

/** @param {import('./result.mjs').Bar} bar */
function verdictOf(bar) {
  const { what, value, bound, limit, unit, judged } = bar;
  const mark = judged ? (holds(bar) ? '✓' : '✗') : '·';
  const outcome = `${numberOf(value)}${unit} (${bound} ${numberOf(limit)}${unit}${judged ? '' : ', not judged: smaller data'})`;
  return `  ${mark} ${what}: ${outcome}`;
}

/**
 * Writes `bench.json`, and `<name>.svg` for each result.
 * @param {{ at: string, machine: string, quick: boolean, results: readonly Result[] }} run
 * @param {string} folder is made when missing
 * @returns {Promise<string[]>} the paths of the files
 */
export async function save(run, folder) {
  const results = run.results.map(({ name, subject, rows, bars, notes }) => ({
    name,
    subject,
    rows,
    bars: bars.map((bar) => ({ ...bar, holds: holds(bar) })),
    notes,
  }));
  const files = {
    [join(folder, 'bench.json')]: `${JSON.stringify({ ...run, results }, undefined, 2)}\n`,
    ...Object.fromEntries(
      run.results.map(({ name, chart }) => [join(folder, `${name}.svg`), drawChart(chart, run.machine)]),
    ),
  };
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([path, text]) => writeFile(path, text)));
  return Object.keys(files);
}

/** @param {readonly string[][]} rows of the same length: the first column to the left, the others to the right */
function aligned(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? `  ${cell.padEnd(widths[0] ?? 0)}` : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
