import { connect } from '../client.mjs';
import { inTurns } from '../measure.mjs';
import { userName } from '../memory.mjs';
import { msFigures } from '../result.mjs';
import { startService } from '../service.mjs';
import { Texts } from '../texts.mjs';

const USERS = 100;
const EACH = 1_000;
/** Users who have a session, and who are asked about. */
const ASKED = 20;
/** Milliseconds: a search that is late is to be seen in the figures, not given up. */
const BUDGET_MS = 30_000;
const MESSAGES = 200;
const BATCH = 100;
const MOST_MORE_MS = 1;

// Every search asks the memories themselves, and no turn moves from one memory to the other meanwhile.
const SETTINGS = {
  CACHE_L0: 'off',
  CACHE_L2: 'off',
  CACHE_L3: 'false',
  STM_HANDOVER_TURNS: '1000',
  STM_HANDOVER_PAUSE_MS: '86400000',
};

/** @type {import('../result.mjs').Case} */
export const orchestrated = {
  name: 'orchestrated',
  about: 'a search of both memories beside one of each alone, caches off',
  run: async ({ quick, progress, copied }) => {
    const service = await startService(await copied(USERS, EACH), SETTINGS);
    const client = connect(service.url);
    try {
      await fillSessions(client, progress);
      const texts = new Texts(37);
      const search = (/** @type {string[]} */ sources) => () =>
        client.post('/pika/search', {
          user_id: userName(texts.below(ASKED)),
          query: texts.question(),
          sources,
          timeout_ms: BUDGET_MS,
        });
      const runs = quick ? 300 : 3_000;
      const { stm, ltm, both } = await inTurns(
        { stm: search(['stm']), ltm: search(['ltm']), both: search(['stm', 'ltm']) },
        { runs, warmUp: quick ? 100 : 500, progress: (done) => progress(`search ${done} of ${runs}`) },
      );
      return report(stm, ltm, both);
    } finally {
      await client.close();
      await service.stop();
    }
  },
};

/**
 * @param {ReturnType<typeof connect>} client
 * @param {(line: string) => void} progress
 */
async function fillSessions(client, progress) {
  const texts = new Texts(31);
  for (let user = 0; user < ASKED; user++) {
    progress(`filling the session of user ${user + 1} of ${ASKED}`);
    for (let from = 0; from < MESSAGES; from += BATCH) {
      const messages = Array.from({ length: BATCH }, (_, index) => ({
        role: index % 2 === 0 ? 'user' : 'assistant',
        content: texts.turn(),
      }));
      await client.post('/pika/stm/sessions/now/messages', { user_id: userName(user), messages });
    }
  }
}

/**
 * @typedef {import('../measure.mjs').Timings} Timings
 * @param {Timings} stm
 * @param {Timings} ltm
 * @param {Timings} both
 * @returns {Omit<import('../result.mjs').Result, 'name'>}
 */
function report(stm, ltm, both) {
  const slower = Math.max(stm.p50, ltm.p50);
  return {
    subject: `over HTTP at 1 connection, in turns; a session of ${MESSAGES} messages and ${EACH.toLocaleString('en')} memories a user`,
    rows: [
      { label: 'short-term memory alone', figures: msFigures(stm) },
      { label: 'long-term memory alone', figures: msFigures(ltm) },
      { label: 'both', figures: msFigures(both) },
    ],
    bars: [
      { what: 'both, beyond the slower one (p50)', value: both.p50 - slower, bound: 'at most', limit: MOST_MORE_MS, unit: ' ms', judged: true }, // prettier-ignore
    ],
    chart: {
      title: 'A search of both memories beside one of each alone (p50)',
      unit: 'ms',
      bars: [
        { label: 'short-term memory', value: stm.p50 },
        { label: 'long-term memory', value: ltm.p50 },
        { label: 'both side by side', value: both.p50 },
      ],
    },
  };
}
