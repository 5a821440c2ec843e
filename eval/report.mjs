/** What a run has measured: a table on stdout, a JSON file and a chart. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { barChart } from './chart.mjs';
import { EXTRACTION_FIGURES, RETRIEVAL_FIGURES } from './metrics.mjs';

/**
 * @typedef {{ by: string, label: string, count: number, figures: Record<string, number> }} Group
 *   count: of the unit; the group by `all` holds everything
 * @typedef {object} Evaluation
 * @property {'retrieval' | 'extraction'} kind
 * @property {string} unit what is counted
 * @property {{ request: string, route: string }} method what a write request holds, and the route that is judged
 * @property {Record<string, number>} counts
 * @property {Group[]} groups
 * @property {{ p50: number, p95: number }} [latency_ms] of the searches
 * @property {readonly object[]} details one entry a question or text
 */

const LABELS = { retrieval: RETRIEVAL_FIGURES, extraction: EXTRACTION_FIGURES };

/**
 * The figures over everything.
 * @param {Evaluation} evaluation
 */
export function overall({ groups }) {
  return groups.find(({ by }) => by === 'all')?.figures ?? {};
}

/**
 * The evaluation as text for a terminal.
 * @param {Evaluation} evaluation
 */
export function tableOf({ kind, unit, method, counts, groups, latency_ms: latency }) {
  const names = Object.entries(LABELS[kind]);
  const rows = [
    ['', unit, ...names.map(([, label]) => label)],
    ...groups.map((group) => [
      group.by === 'all' ? group.label : `${group.by} ${group.label}`,
      String(group.count),
      ...names.map(([name]) => (group.figures[name] ?? 0).toFixed(3)),
    ]),
  ];
  return [
    `${kind} by ${method.route}, ${method.request} per write request`,
    Object.entries(counts)
      .map(([name, count]) => `${name.replaceAll('_', ' ')}: ${count}`)
      .join(', '),
    '',
    ...aligned(rows),
    ...(latency === undefined ? [] : ['', `search latency: p50 ${ms(latency.p50)}, p95 ${ms(latency.p95)}`]),
  ].join('\n');
}

/**
 * What was missed and what was kept too much, a line each.
 * @param {readonly import('./extraction.mjs').Judged[]} judged
 */
export function mistakesOf(judged) {
  const lines = judged.flatMap(({ text, missed, extra }) => [
    ...missed.map((fact) => `missed  ${fact}   in: ${text}\n`),
    ...extra.map((memory) => `extra   ${memory}   in: ${text}\n`),
  ]);
  return lines.length === 0 ? 'nothing missed, nothing extra\n' : lines.join('');
}

/**
 * Writes `<kind>.json` and `<kind>.svg`.
 * @param {Evaluation} evaluation
 * @param {string} folder is made when missing
 * @returns {Promise<string[]>} the paths of the files
 */
export async function save(evaluation, folder) {
  const { kind, groups } = evaluation;
  const series = Object.values(LABELS[kind]);
  const bars = groups.map(({ label, by, figures }) => ({
    label: by === 'category' ? `category ${label}` : label,
    values: Object.keys(LABELS[kind]).map((name) => figures[name] ?? 0),
  }));
  const files = {
    [join(folder, `${kind}.json`)]:
      `${JSON.stringify({ at: new Date().toISOString(), ...evaluation }, undefined, 2)}\n`,
    [join(folder, `${kind}.svg`)]: barChart(`${kind} by ${evaluation.method.route}`, series, bars),
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
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(1)} ms`;
}
