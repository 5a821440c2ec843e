import { setTimeout as pause } from 'node:timers/promises';
import { summaryOf, timed } from '../measure.mjs';
import { cpuSecondsOf, megabytesOf } from '../process.mjs';
import { startBareRoute, startService } from '../service.mjs';

const USERS = 100;
const EACH = 1_000;
const MOST_MS = 2_000;
const MOST_MEGABYTES = 250;
/** Milliseconds after which a service that nobody asks has done all that it does after its start. */
const IDLE_MS = 3_000;

/**
 * One start.
 * @typedef {{ ms: number, cpuMs: number, megabytes: number }} Start processor time and memory are not numbers where the
 *   system does not tell
 */

/** @type {import('../result.mjs').Case} */
export const start = {
  name: 'start',
  about: 'from the start of the process to the first request it takes, and the memory it has then',
  run: async ({ quick, progress, copied }) => {
    const folder = await copied(USERS, EACH);
    const bareStart = () => startBareRoute({});
    const serviceStart = () => startService(folder);
    await measure(serviceStart, 0); // brings the files into the page cache
    const runs = quick ? 3 : 7;
    /** @type {{ service: Start[], bare: Start[] }} */
    const starts = { service: [], bare: [] };
    for (let run = 1; run <= runs; run++) {
      progress(`start ${run} of ${runs}`);
      starts.bare.push(await measure(bareStart, 0));
      starts.service.push(await measure(serviceStart, quick ? IDLE_MS / 2 : IDLE_MS));
    }
    return report(middleOf(starts.service), middleOf(starts.bare), runs);
  },
};

/**
 * @param {() => Promise<import('../service.mjs').Server>} begin
 * @param {number} idleMs before the memory is read
 * @returns {Promise<Start>}
 */
async function measure(begin, idleMs) {
  /** @type {import('../service.mjs').Server | undefined} */
  let server;
  const ms = await timed(async () => (server = await begin()));
  const pid = server?.pid ?? 0;
  const cpuMs = ((await cpuSecondsOf(pid)) ?? Number.NaN) * 1_000;
  await pause(idleMs);
  const megabytes = (await megabytesOf(pid)) ?? Number.NaN;
  await server?.stop();
  return { ms, cpuMs, megabytes };
}

/**
 * The median of each figure.
 * @param {readonly Start[]} starts
 * @returns {Start}
 */
function middleOf(starts) {
  const middle = (/** @type {keyof Start} */ name) => summaryOf(starts.map((one) => one[name])).p50;
  return { ms: middle('ms'), cpuMs: middle('cpuMs'), megabytes: middle('megabytes') };
}

/**
 * @param {Start} service
 * @param {Start} bare
 * @param {number} runs
 * @returns {Omit<import('../result.mjs').Result, 'name'>}
 */
function report(service, bare, runs) {
  const figuresOf = (/** @type {Start} */ { ms, cpuMs, megabytes }) => ({
    'ready ms': ms,
    'CPU ms': cpuMs,
    'RSS MB': megabytes,
    starts: runs,
  });
  return {
    subject: `${(USERS * EACH).toLocaleString('en')} memories in the data folder, files in the page cache, median of ${runs} starts`,
    rows: [
      { label: 'this service', figures: figuresOf(service) },
      { label: 'a bare Fastify route', figures: figuresOf(bare) },
    ],
    bars: [
      { what: 'start to ready', value: service.ms, bound: 'at most', limit: MOST_MS, unit: ' ms', judged: true },
      { what: 'memory of the idle service (RSS)', value: service.megabytes, bound: 'at most', limit: MOST_MEGABYTES, unit: ' MB', judged: !Number.isNaN(service.megabytes) }, // prettier-ignore
    ],
    chart: {
      title: 'Start to ready',
      unit: 'ms',
      bars: [
        { label: 'this service', value: service.ms },
        { label: 'a bare Fastify route', value: bare.ms },
      ],
    },
  };
}
