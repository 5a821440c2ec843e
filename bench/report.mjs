/** What a run has measured: tables on stdout, a JSON file and a chart a case. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawChart } from './chart.mjs';
import { numberOf } from './number.mjs';
import { holds } from './result.mjs';

/** @typedef {import('./result.mjs').Result} Result */

/** The measurements whose charts the README shows, and where they are. */
const PUBLISHED = ['ltm-search', 'cached-search'];
const IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url));

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
  return write(files, folder);
}

/**
 * Writes the charts that the README shows, as far as they were measured.
 * @param {{ machine: string, results: readonly Result[] }} run
 * @returns {Promise<string[]>} the paths of the files
 */
export async function publish({ machine, results }) {
  const shown = results.filter(({ name }) => PUBLISHED.includes(name));
  const files = shown.map(({ name, chart }) => [join(IMAGES, `${name}.svg`), drawChart(chart, machine)]);
  return write(Object.fromEntries(files), IMAGES);
}

/**
 * @param {Record<string, string>} files their texts by path
 * @param {string} folder of all of them; is made when missing
 */
async function write(files, folder) {
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
