import { connect, readMetrics } from '../client.mjs';
import { summaryOf, timed } from '../measure.mjs';
import { userName } from '../memory.mjs';
import { msFigures } from '../result.mjs';
import { startService } from '../service.mjs';
import { cumulated, Texts } from '../texts.mjs';

const USERS = 100;
const EACH = 1_000;
/** Different queries of a user; a few of them are standing ones, which layer L3 keeps ready. */
const QUERIES = 50;
const STANDING = ['What do I like?', 'Who am I?', 'What did I do recently?'];
const CONNECTIONS = 10;
/** Shares of the requests: a fact that is stored, a message that is appended to a session. */
const FACTS = 0.01;
const MESSAGES = 0.01;

/** @type {import('../result.mjs').Case} */
export const hitRates = {
  name: 'hit-rates',
  about: 'which layer answers how many searches of users and queries that follow Zipf’s law, with writes in between',
  run: async ({ quick, progress, copied }) => {
    const service = await startService(await copied(USERS, EACH));
    try {
      const requests = quick ? 2_000 : 30_000;
      const next = requestsOf(new Texts(41));
      const { searches, writes, seconds } = await drive(service.url, next, requests, progress);
      const layers = layersOf(await readMetrics(service.url));
      return report(layers, summaryOf(searches), summaryOf(writes), requests / seconds);
    } finally {
      await service.stop();
    }
  },
};

/**
 * A request, and whether it is a search.
 * @typedef {{ path: string, body: object, isSearch: boolean }} Request
 * @param {Texts} texts
 * @returns {() => Request} the same ones in every run
 */
function requestsOf(texts) {
  const users = zipf(USERS);
  const queries = zipf(QUERIES);
  const asked = Array.from({ length: USERS }, () => queriesOf(texts));
  return () => {
    const user = texts.pick(users);
    const user_id = userName(user);
    const kind = texts.random();
    if (kind < FACTS) return { path: '/pika/ltm/add_facts', body: { user_id, facts: [texts.fact()] }, isSearch: false };
    if (kind < FACTS + MESSAGES) {
      const messages = [{ role: 'user', content: texts.turn() }];
      return { path: '/pika/stm/sessions/now/messages', body: { user_id, messages }, isSearch: false };
    }
    const query = asked[user]?.[texts.pick(queries)] ?? '';
    return { path: '/pika/search', body: { user_id, query }, isSearch: true };
  };
}

/**
 * The queries of one user, the most frequent one first.
 * @param {Texts} texts
 */
function queriesOf(texts) {
  const queries = Array.from({ length: QUERIES - STANDING.length }, () => texts.question());
  for (const query of STANDING) queries.splice(texts.below(queries.length + 1), 0, query);
  return queries;
}

/**
 * Zipf's law with s = 1, summed up.
 * @param {number} count
 */
function zipf(count) {
  return cumulated(count, (rank) => 1 / rank);
}

/**
 * @param {string} url
 * @param {() => Request} next
 * @param {number} requests
 * @param {(line: string) => void} progress
 */
async function drive(url, next, requests, progress) {
  /** @type {{ searches: number[], writes: number[] }} */
  const samples = { searches: [], writes: [] };
  let left = requests;
  const work = async () => {
    const client = connect(url);
    while (left-- > 0) {
      const { path, body, isSearch } = next();
      samples[isSearch ? 'searches' : 'writes'].push(await timed(() => client.post(path, body)));
      progress(`request ${requests - left} of ${requests}`);
    }
    await client.close();
  };
  const ms = await timed(() => Promise.all(Array.from({ length: CONNECTIONS }, work)));
  return { ...samples, seconds: ms / 1_000 };
}

/**
 * Look-ups of each layer, and how many of them it answered.
 * @param {Awaited<ReturnType<typeof readMetrics>>} metric
 */
function layersOf(metric) {
  const counted = (/** @type {string} */ layer) => {
    const of = (/** @type {string} */ outcome) => metric('pika_cache_lookups_total', { layer, outcome });
    return { hits: of('hit'), lookUps: of('hit') + of('miss') + of('broken') };
  };
  const standing = (/** @type {string} */ outcome) =>
    metric('pika_cache_l3_lookups', { kind: 'standing_answer', outcome });
  const l3 = { hits: standing('hits'), lookUps: standing('hits') + standing('misses') + standing('stale') };
  const layers = { L0: counted('l0'), L1: counted('l1'), L2: counted('l2'), L3: l3 };
  return Object.entries(layers).filter(([, { lookUps }]) => lookUps > 0);
}

/**
 * @typedef {import('../measure.mjs').Timings} Timings
 * @param {ReturnType<typeof layersOf>} layers
 * @param {Timings} searches
 * @param {Timings} writes
 * @param {number} requests a second
 * @returns {Omit<import('../result.mjs').Result, 'name'>}
 */
function report(layers, searches, writes, requests) {
  return {
    subject: `${CONNECTIONS} connections, ${USERS} users and ${QUERIES} queries of each by Zipf’s law (s = 1), ${(FACTS + MESSAGES) * 100} % writes`,
    rows: [
      { label: 'search', figures: msFigures(searches) },
      { label: 'write', figures: msFigures(writes) },
      ...layers.map(([name, { hits, lookUps }]) => ({
        label: `layer ${name}`,
        figures: { 'look-ups': lookUps, hits, 'hit rate %': (hits / lookUps) * 100 },
      })),
    ],
    bars: [],
    notes: [`${requests.toFixed(0)} requests a second, from empty caches on`],
    chart: {
      title: 'Hit rate of each cache layer under a load by Zipf’s law',
      unit: '%',
      bars: layers.map(([name, { hits, lookUps }]) => ({ label: name, value: (hits / lookUps) * 100 })),
    },
  };
}
