import { inTurns } from '../measure.mjs';
import { openMemory, userScope } from '../memory.mjs';
import { msFigures } from '../result.mjs';
import { Texts } from '../texts.mjs';

const EACH = 1_000;
const LIMIT = 10;
/** Memories of the search that the one among the most is compared with. */
const FROM = 10_000;

/** @type {import('../result.mjs').Case} */
export const growth = {
  name: 'growth',
  about: 'the same search among 1,000 to 1,000,000 memories, 1,000 of each user',
  run: async ({ quick, progress, filled }) => {
    const steps = quick ? [1, 10, 100] : [1, 10, 100, 1_000];
    const memories = [];
    for (const users of steps) memories.push({ users, memory: await openMemory(await filled(users, EACH)) });
    const timings = await race(memories, quick ? 500 : 4_000, progress);
    for (const { memory } of memories) await memory.close();

    const measured = Object.entries(timings).map(([users, ms]) => ({ count: Number(users) * EACH, ms }));
    const from = measured.find(({ count }) => count === FROM)?.ms.p95 ?? 0;
    const last = measured.at(-1)?.ms.p95 ?? 0;
    const line = (/** @type {'p50' | 'p95'} */ name) => ({
      label: name,
      points: measured.map(({ count, ms }) => ({ x: count, y: ms[name] })),
    });
    return {
      subject: `${EACH.toLocaleString('en')} memories a user, each search by a user at random`,
      rows: measured.map(({ count, ms }) => ({
        label: `${count.toLocaleString('en')} memories`,
        figures: msFigures(ms),
      })),
      bars: [
        { what: `p95 among the most beside that among ${FROM.toLocaleString('en')}`, value: last / from, bound: 'at most', limit: 1.5, unit: '×', judged: !quick }, // prettier-ignore
      ],
      chart: {
        title: 'A search while memories grow',
        unit: 'ms',
        xUnit: 'memories',
        lines: [line('p95'), line('p50')],
      },
    };
  },
};

/**
 * @param {readonly { users: number, memory: import('../memory.mjs').OpenMemory }[]} memories
 * @param {number} runs
 * @param {(line: string) => void} progress
 */
async function race(memories, runs, progress) {
  const texts = new Texts(11);
  const searches = memories.map(({ users, memory }) => [
    users,
    () => memory.ltm.search(userScope(texts.below(users)), { text: texts.question(), limit: LIMIT }),
  ]);
  return inTurns(Object.fromEntries(searches), {
    runs,
    warmUp: runs / 4,
    progress: (done) => progress(`search ${done} of ${runs}`),
  });
}
