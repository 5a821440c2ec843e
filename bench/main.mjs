/** `npm run bench`: measures the speed of the service, each figure as a ratio within the run. See docs/benchmarks.md. */
import { machineName } from './machine.mjs';
import { helpOf, parseOptions, UsageError } from './options.mjs';
import { progressOn } from './progress.mjs';
import { publish, save, tableOf } from './report.mjs';
import { holds } from './result.mjs';
import { openWorkspace } from './workspace.mjs';
import { addFacts } from './cases/add-facts.mjs';
import { cachedSearch } from './cases/cached-search.mjs';
import { eventLoop } from './cases/event-loop.mjs';
import { growth } from './cases/growth.mjs';
import { httpHop } from './cases/http-hop.mjs';
import { hitRates } from './cases/hit-rates.mjs';
import { httpSearch } from './cases/http-search.mjs';
import { ltmSearch } from './cases/ltm-search.mjs';
import { orchestrated } from './cases/orchestrated.mjs';
import { smallSearch } from './cases/small-search.mjs';
import { start } from './cases/start.mjs';
import { stm } from './cases/stm.mjs';

/** @type {readonly import('./result.mjs').Case[]} */
const CASES = [
  smallSearch,
  ltmSearch,
  addFacts,
  httpSearch,
  httpHop,
  cachedSearch,
  orchestrated,
  hitRates,
  eventLoop,
  growth,
  stm,
  start,
];

const progress = progressOn(process.stderr);

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function main(args) {
  const {
    quick,
    only,
    out,
    publish: isPublished,
    help,
  } = parseOptions(
    args,
    CASES.map(({ name }) => name),
  );
  if (help) {
    console.log(helpOf(CASES));
    return 0;
  }
  const machine = machineName();
  console.log(`${machine}${quick ? ', quick' : ''}\n`);
  const results = await measure(
    CASES.filter(({ name }) => only.includes(name)),
    quick,
  );
  const run = { at: new Date().toISOString(), machine, quick, results };
  const files = [...(await save(run, out)), ...(isPublished ? await publish(run) : [])];
  console.log(`written: ${files.join(', ')}`);
  const missed = results.flatMap(({ bars }) => bars).filter((bar) => bar.judged && !holds(bar));
  return missed.length === 0 ? 0 : 1;
}

/**
 * @param {readonly import('./result.mjs').Case[]} cases
 * @param {boolean} quick
 */
async function measure(cases, quick) {
  const workspace = await openWorkspace(progress);
  const interrupt = () => void workspace.close().then(() => process.exit(130));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  /** @type {import('./result.mjs').Result[]} */
  const results = [];
  try {
    for (const { name, run } of cases) {
      const started = performance.now();
      const step = (/** @type {string} */ line) => progress.step(`${name}: ${line}`);
      const result = { name, ...(await run({ quick, progress: step, ...workspace })) };
      progress.done(`${name}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
      console.log(`${tableOf(result)}\n`);
      results.push(result);
    }
    return results;
  } finally {
    await workspace.close();
  }
}

/** @param {unknown} error */
function explain(error) {
  if (error instanceof UsageError) console.error(`${error.message}\nTry: npm run bench -- --help`);
  else console.error(error instanceof Error ? error.stack : String(error));
  return 2;
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);
