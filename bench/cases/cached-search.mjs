import { connect, readMetrics } from '../client.mjs';
import { levelOf, race, rowsOf } from '../http-race.mjs';
import { userName } from '../memory.mjs';
import { startBareRoute, startService } from '../service.mjs';
import { Texts } from '../texts.mjs';

const USERS = 100;
const EACH = 1_000;
const QUERIES = 10;
const JUDGED = 50;
const LEAST_SHARE = 0.5;

/** @type {import('../result.mjs').Case} */
export const cachedSearch = {
  name: 'cached-search',
  about: 'requests a second of POST /pika/search answered from layer L0, beside a bare Fastify route',
  run: async ({ quick, progress, filled }) => {
    // Kept for an hour, so that no answer runs out while it is measured.
    const service = await startService(await filled(USERS, EACH), { CACHE_L0_SECONDS: '3600' });
    try {
      progress('asking everything once');
      const bodies = everyBody(new Texts(23));
      const bare = await startBareRoute(middleOf(await askAll(service.url, bodies)));
      try {
        const options = quick
          ? { warmUp: 1, rounds: 3, otherRounds: 0, seconds: 0.4 }
          : { warmUp: 4, rounds: 15, otherRounds: 5, seconds: 1 };
        const picks = new Texts(29);
        const bodyOf = () => bodies[picks.below(bodies.length)] ?? {};
        const before = await readMetrics(service.url);
        const levels = await race({ service, bare, bodyOf }, { ...options, judged: JUDGED, progress });
        requireHits(before, await readMetrics(service.url));
        return report(levels, bodies.length);
      } finally {
        await bare.stop();
      }
    } finally {
      await service.stop();
    }
  },
};

/** @param {Texts} texts */
function everyBody(texts) {
  return Array.from({ length: USERS * QUERIES }, (_, index) => ({
    user_id: userName(index % USERS),
    query: texts.question(),
  }));
}

/**
 * Asks all twice: the second answers come from L0.
 * @param {string} url
 * @param {readonly object[]} bodies
 * @throws Error when one does not
 */
async function askAll(url, bodies) {
  const client = connect(url);
  for (const body of bodies) await client.post('/pika/search', body);
  /** @type {object[]} */
  const answers = [];
  for (const body of bodies) {
    const answer = await client.post('/pika/search', body);
    const servedBy = JSON.stringify(answer['served_by']);
    if (servedBy !== '{"stm":"l0","ltm":"l0"}') throw new Error(`A repeated search was served by ${servedBy}.`);
    answers.push(answer);
  }
  await client.close();
  return answers;
}

/**
 * The answer of middle length: the bodies of the bare route are as long as those of the service.
 * @param {readonly object[]} answers
 */
function middleOf(answers) {
  const byLength = answers.toSorted((one, other) => JSON.stringify(one).length - JSON.stringify(other).length);
  return byLength[byLength.length >> 1] ?? {};
}

/**
 * @typedef {Awaited<ReturnType<typeof readMetrics>>} Reading
 * @param {Reading} before
 * @param {Reading} after
 * @throws Error when a search was not answered from L0
 */
function requireHits(before, after) {
  const labels = { layer: 'l0', outcome: 'miss' };
  const missed = after('pika_cache_lookups_total', labels) - before('pika_cache_lookups_total', labels);
  if (missed > 0) throw new Error(`${missed} searches were not answered from L0.`);
}

/**
 * @param {readonly import('../http-race.mjs').Level[]} levels
 * @param {number} queries
 * @returns {Omit<import('../result.mjs').Result, 'name'>}
 */
function report(levels, queries) {
  const { search, bare, ratio } = levelOf(levels, JUDGED);
  const times = search['CPU µs'] / bare['CPU µs'];
  return {
    subject: `at ${levels.map(({ connections }) => connections).join(', ')} connections, ${queries.toLocaleString('en')} queries of ${USERS} users, asked before`,
    rows: rowsOf(levels, 'search from L0'),
    bars: [
      { what: `of the bare route’s requests/s at ${JUDGED} connections`, value: ratio, bound: 'at least', limit: LEAST_SHARE, unit: '×', judged: true }, // prettier-ignore
    ],
    notes: [
      ...levels.map((level) => `${level.connections} connections: ${level.ratio.toFixed(2)} of the bare route`),
      ...(Number.isNaN(times) ? [] : [`processor time a request at ${JUDGED} connections: ${times.toFixed(2)}× that of the bare route`]), // prettier-ignore
    ],
    chart: {
      title: 'Requests a second: a search answered from L0 beside a route that does nothing',
      unit: '/s',
      bars: levels.flatMap(({ connections, ...level }) => [
        { label: `search from L0, ${connections} at once`, value: level.search['requests/s'], colour: 0 },
        { label: `bare Fastify route, ${connections} at once`, value: level.bare['requests/s'], colour: 1 },
      ]),
    },
  };
}
