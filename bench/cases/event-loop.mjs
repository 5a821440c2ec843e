import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { summaryOf, timed } from '../measure.mjs';
import { openMemory, userScope } from '../memory.mjs';
import { msFigures } from '../result.mjs';
import { Texts } from '../texts.mjs';

const RESOLUTION_MS = 1;
const SETTLE_MS = 20;

/** @type {import('../result.mjs').Case} */
export const eventLoop = {
  name: 'event-loop',
  about: 'how long the search of one user with 100,000 memories keeps all others waiting',
  run: async ({ quick, progress, filled }) => {
    const memories = quick ? 20_000 : 100_000;
    const memory = await openMemory(await filled(1, memories));
    const texts = new Texts(13);
    const search = () => memory.ltm.search(userScope(0), { text: texts.question(), limit: 10 });
    for (let run = 0; run < 5; run++) await search();

    const runs = quick ? 20 : 100;
    /** @type {number[]} */
    const holds = [];
    /** @type {number[]} */
    const searches = [];
    for (let run = 0; run < runs; run++) {
      progress(`search ${run + 1} of ${runs}`);
      const { held, ms } = await watched(search);
      holds.push(held);
      searches.push(ms);
    }
    await memory.close();
    const [hold, whole] = [summaryOf(holds), summaryOf(searches)];
    return {
      subject: `one user with ${memories.toLocaleString('en')} memories`,
      rows: [
        { label: 'longest hold of the event loop in a search', figures: msFigures(hold) },
        { label: 'the search', figures: msFigures(whole) },
      ],
      bars: [
        { what: 'longest hold (p95 of the searches)', value: hold.p95, bound: 'at most', limit: 50, unit: ' ms', judged: !quick }, // prettier-ignore
      ],
      chart: {
        title: `Searching among ${memories.toLocaleString('en')} memories of one user`,
        unit: 'ms',
        bars: [
          { label: 'event loop held, p50', value: hold.p50 },
          { label: 'event loop held, max', value: hold.max },
          { label: 'the search, p50', value: whole.p50 },
        ],
      },
    };
  },
};

/**
 * @param {() => Promise<unknown>} work
 * @returns {Promise<{ held: number, ms: number }>} the longest that a timer had to wait, and how long the work took
 */
async function watched(work) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  await pause(SETTLE_MS);
  const ms = await timed(work);
  await pause(SETTLE_MS); // a hold is noted by the first timer after it
  delay.disable();
  return { held: delay.max / 1e6, ms };
}
