/** How well the facts that the service keeps of a text are the facts that the text holds. */
import { readFile } from 'node:fs/promises';
import { matchFacts } from './fact-match.mjs';
import { factFigures } from './metrics.mjs';
import { UsageError } from './options.mjs';

/**
 * @typedef {{ lang: string, text: string, facts: string[] }} Sample facts: none for small talk
 * @typedef {Sample & ReturnType<typeof matchFacts>} Judged
 */

/**
 * @param {string} file one sample a line, in JSON
 * @returns {Promise<Sample[]>}
 * @throws UsageError
 */
export async function readSamples(file) {
  const lines = (await textOf(file)).split('\n');
  const samples = lines.flatMap((line, index) => (line.trim() === '' ? [] : [sampleOf(line, `${file}:${index + 1}`)]));
  if (samples.length === 0) throw new UsageError(`${file} is empty.`);
  return samples;
}

/**
 * Posts each text as one message of a user of its own and compares what is stored with the gold facts.
 * @param {readonly Sample[]} samples
 * @param {{ service: import('./client.mjs').Service, progress: import('./progress.mjs').Progress, run: string }} on
 *   run: text that makes the user ids of this run unique
 * @returns {Promise<import('./report.mjs').Evaluation & { details: readonly Judged[] }>}
 */
export async function measureExtraction(samples, { service, progress, run }) {
  /** @type {Judged[]} */
  const judged = [];
  for (const [index, sample] of samples.entries()) {
    progress.step(`extraction: ${index} of ${samples.length} texts`);
    const messages = [{ role: 'user', content: sample.text }];
    const { results } = await service.remember({ messages, user_id: `${run} text ${index + 1}`, infer: true });
    const predicted = results.map((/** @type {{ memory: string }} */ { memory }) => memory);
    judged.push({ ...sample, ...matchFacts(sample.facts, predicted, sample.lang) });
  }
  progress.done(`extraction: ${samples.length} texts`);
  return report(judged);
}

/** @param {string} file */
async function textOf(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
}

/**
 * @param {string} line
 * @param {string} place
 * @returns {Sample}
 */
function sampleOf(line, place) {
  try {
    const { lang = 'unknown', text, facts } = JSON.parse(line);
    if (typeof text === 'string' && Array.isArray(facts)) return { lang, text, facts };
  } catch (error) {
    throw new UsageError(`${place} is no JSON.`, { cause: error });
  }
  throw new UsageError(`${place} needs a "text" and its "facts".`);
}

/**
 * @param {readonly Judged[]} judged
 * @returns {import('./report.mjs').Evaluation & { details: readonly Judged[] }}
 */
function report(judged) {
  const languages = [...new Set(judged.map(({ lang }) => lang))].toSorted();
  const smallTalk = judged.filter(({ facts }) => facts.length === 0);
  return {
    kind: 'extraction',
    unit: 'facts',
    method: { request: 'a text', route: 'POST /memories' },
    counts: {
      texts: judged.length,
      ...countsOf(judged),
      texts_without_facts: smallTalk.length,
      kept_of_them: countsOf(smallTalk).predicted,
    },
    groups: [
      ...languages.map((label) =>
        groupOf(
          'language',
          label,
          judged.filter(({ lang }) => lang === label),
        ),
      ),
      groupOf('all', 'all', judged),
    ],
    details: judged,
  };
}

/**
 * @param {string} by
 * @param {string} label
 * @param {readonly Judged[]} rows
 */
function groupOf(by, label, rows) {
  const counts = countsOf(rows);
  return { by, label, count: counts.gold, figures: factFigures(counts) };
}

/** @param {readonly Judged[]} rows */
function countsOf(rows) {
  const matched = rows.flatMap((row) => row.matched).length;
  const predicted = matched + rows.flatMap((row) => row.extra).length;
  return { gold: rows.flatMap((row) => row.facts).length, predicted, matched };
}
