import { connect } from '../client.mjs';
import { levelOf, race, rowsOf } from '../http-race.mjs';
import { userName } from '../memory.mjs';
import { startBareRoute, startService } from '../service.mjs';
import { Texts } from '../texts.mjs';

const USERS = 100;
const EACH = 1_000;
const JUDGED = 10;

// The bars hold for a machine on which the bare route answers so many requests a second; on others they are scaled.
const BARE_REQUESTS = 17_400;
const LEAST_REQUESTS = 500;
const MOST_MS = 25;

/** @type {import('../result.mjs').Case} */
export const httpSearch = {
  name: 'http-search',
  about: 'requests a second of POST /pika/search, every query new, beside a bare Fastify route',
  run: async ({ quick, progress, filled }) => {
    const service = await startService(await filled(USERS, EACH));
    try {
      const texts = new Texts(17);
      const bodyOf = () => ({ user_id: userName(texts.below(USERS)), query: texts.question() });
      const client = connect(service.url);
      const bare = await startBareRoute(await client.post('/pika/search', bodyOf()));
      await client.close();
      try {
        const options = quick
          ? { warmUp: 2, rounds: 3, otherRounds: 0, seconds: 0.6 }
          : { warmUp: 10, rounds: 5, otherRounds: 3, seconds: 3 };
        return report(await race({ service, bare, bodyOf }, { ...options, judged: JUDGED, progress }));
      } finally {
        await bare.stop();
      }
    } finally {
      await service.stop();
    }
  },
};

/**
 * @param {readonly import('../http-race.mjs').Level[]} levels
 * @returns {Omit<import('../result.mjs').Result, 'name'>}
 */
function report(levels) {
  const { search, bare, ratio } = levelOf(levels, JUDGED);
  const speed = bare['requests/s'] / BARE_REQUESTS;
  const line = (/** @type {'p50 ms' | 'p95 ms' | 'p99 ms'} */ name) => ({
    label: name.slice(0, 3),
    points: levels.map(({ connections, search: figures }) => ({ x: connections, y: figures[name] })),
  });
  return {
    subject: `at ${levels.map(({ connections }) => connections).join(', ')} connections, ${EACH.toLocaleString('en')} memories a user, both memories asked`,
    rows: rowsOf(levels, 'search, every query new'),
    bars: [
      { what: `searches a second at ${JUDGED} connections`, value: search['requests/s'], bound: 'at least', limit: LEAST_REQUESTS * speed, unit: '/s', judged: true }, // prettier-ignore
      { what: `search at ${JUDGED} connections (p95)`, value: search['p95 ms'], bound: 'at most', limit: MOST_MS / speed, unit: ' ms', judged: true }, // prettier-ignore
    ],
    notes: [
      `the bars are ${LEAST_REQUESTS}/s and ${MOST_MS} ms where the bare route answers ${BARE_REQUESTS.toLocaleString('en')}/s; this run: ${speed.toFixed(2)} of that`,
      `a search costs as much as ${(1 / ratio).toFixed(0)} requests of the bare route`,
    ],
    chart: {
      title: 'A search over HTTP that no cache answers, by connections at once',
      unit: 'ms',
      xUnit: 'connections',
      lines: [line('p99 ms'), line('p95 ms'), line('p50 ms')],
    },
  };
}
