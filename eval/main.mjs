/** `npm run eval`: measures retrieval and extraction of a service over HTTP. See docs/evaluation.md. */
import { randomUUID } from 'node:crypto';
import { connect } from './client.mjs';
import { measureExtraction, readSamples } from './extraction.mjs';
import { HELP, parseOptions, UsageError } from './options.mjs';
import { progressOn } from './progress.mjs';
import { mistakesOf, overall, save, tableOf } from './report.mjs';
import { measureRetrieval, readConversations } from './retrieval.mjs';
import { startService } from './service.mjs';

const progress = progressOn(process.stderr);
// Part of every user id, so that runs do not see each other's memories.
const run = `eval ${randomUUID().slice(0, 8)}`;
let interrupted = false;

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function main(args) {
  const options = parseOptions(args);
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const evaluations = await evaluationsOf(options);
  const started = options.url === undefined ? await ownService() : undefined;
  const service = connect(started?.url ?? options.url ?? '', options.apiKey);
  try {
    /** @type {Record<string, number>} */
    const figures = {};
    for (const evaluate of evaluations) Object.assign(figures, await evaluate(service));
    return reached(options.min, figures) ? 0 : 1;
  } finally {
    if (started !== undefined) await started.stop();
    else if (!(await service.forget())) progress.done(`The memories of the users "${run} …" could not be deleted.`);
  }
}

/**
 * What the command line asks for. The files are read before anything is started.
 * @param {import('./options.mjs').Options} options
 */
async function evaluationsOf({ retrieval, extraction, limit, single, source, out, verbose }) {
  /** @type {((service: import('./client.mjs').Service) => Promise<Record<string, number>>)[]} */
  const evaluations = [];
  if (retrieval !== undefined) {
    const conversations = (await readConversations(retrieval)).slice(0, limit);
    evaluations.push(async (service) =>
      show(await measureRetrieval(conversations, { single, source }, { service, progress, run }), out),
    );
  }
  if (extraction !== undefined) {
    const samples = await readSamples(extraction);
    evaluations.push(async (service) => {
      const evaluation = await measureExtraction(samples, { service, progress, run });
      const figures = await show(evaluation, out);
      if (verbose) console.log(mistakesOf(evaluation.details));
      return figures;
    });
  }
  return evaluations;
}

/** Starts the built service; Ctrl-C stops it and removes its data. */
async function ownService() {
  progress.step('starting the service');
  const service = await startService();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      interrupted = true;
      void service.stop().then(() => process.exit(130));
    });
  }
  return service;
}

/**
 * @template {import('./report.mjs').Evaluation} E
 * @param {E} evaluation
 * @param {string} out
 */
async function show(evaluation, out) {
  const files = await save(evaluation, out);
  console.log(`\n${tableOf(evaluation)}\n\nwritten: ${files.join(', ')}\n`);
  return overall(evaluation);
}

/**
 * Tells of every figure that is below its minimum.
 * @param {Record<string, number>} minima
 * @param {Record<string, number>} figures
 */
function reached(minima, figures) {
  const below = Object.entries(minima).filter(([name, least]) => (figures[name] ?? 0) < least);
  for (const [name, least] of below) console.error(`${name} is ${(figures[name] ?? 0).toFixed(4)}, below ${least}`);
  return below.length === 0;
}

/** @param {unknown} error */
function explain(error) {
  if (interrupted) return 130; // what fails now fails because the service was stopped
  if (error instanceof UsageError) console.error(`${error.message}\nTry: npm run eval -- --help`);
  else console.error(error instanceof Error ? error.message : String(error));
  return 2;
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);
