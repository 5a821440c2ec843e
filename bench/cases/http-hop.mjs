import { inTurns } from '../measure.mjs';
import { msFigures } from '../result.mjs';
import { startService } from '../service.mjs';
import { Texts } from '../texts.mjs';

const USERS = 10;
const EACH = 100;

/** What a service of its own was expected to cost when the three ways to build on Mem0 were weighed. */
const MOST_MS = 30;

/** @typedef {import('../service.mjs').Server} Server */

/** @type {import('../result.mjs').Case} */
export const httpHop = {
  name: 'http-hop',
  about: 'what it costs to have the memories in a Mem0 service (a second instance) in place of this process',
  run: async ({ quick, progress, folder }) => {
    const here = await startService(await folder());
    const mem0 = await startService(await folder());
    const there = await startService(await folder(), { LTM_ADAPTER: 'http', MEM0_BASE_URL: mem0.url });
    try {
      for (const service of [here, there]) await fill(service, progress);
      return await race(here, there, { runs: quick ? 60 : 1_000, progress });
    } finally {
      for (const service of [here, there, mem0]) await service.stop();
    }
  },
};

/**
 * @param {Server} here
 * @param {Server} there
 * @param {{ runs: number, progress: (line: string) => void }} options
 * @returns {Promise<Omit<import('../result.mjs').Result, 'name'>>}
 */
async function race(here, there, { runs, progress }) {
  const texts = new Texts(23);
  const search = (/** @type {Server} */ service) => () =>
    ask(service, '/search', { query: texts.question(), filters: { user_id: userOf(texts) } });
  const add = (/** @type {Server} */ service) => () =>
    ask(service, '/pika/ltm/add_facts', { user_id: userOf(texts), facts: [texts.fact()] });
  const searches = await inTurns(
    { sdk: search(here), http: search(there) },
    { runs, warmUp: 50, progress: (done) => progress(`search ${done} of ${runs}`) },
  );
  const adds = await inTurns(
    { sdk: add(here), http: add(there) },
    { runs: runs / 2, warmUp: 20, progress: (done) => progress(`fact ${done} of ${runs / 2}`) },
  );
  const hop = { search: searches.http.p50 - searches.sdk.p50, add: adds.http.p50 - adds.sdk.p50 };
  return {
    subject: `${EACH} facts each of ${USERS} users, one request at a time, the Mem0 service on the same machine`,
    rows: [
      { label: 'search, SDK in process', figures: msFigures(searches.sdk) },
      { label: 'search, Mem0 service', figures: msFigures(searches.http) },
      { label: 'add one fact, SDK in process', figures: msFigures(adds.sdk) },
      { label: 'add one fact, Mem0 service', figures: msFigures(adds.http) },
    ],
    bars: [
      { what: 'the hop of a search (p50)', value: hop.search, bound: 'at most', limit: MOST_MS, unit: ' ms', judged: true }, // prettier-ignore
      { what: 'the hop of a fact (p50)', value: hop.add, bound: 'at most', limit: MOST_MS, unit: ' ms', judged: true },
    ],
    notes: ['a fact takes two requests of the Mem0 service: what the owner has is read before it is written'],
    chart: {
      title: 'The median of one request, with the memories in this process and in a Mem0 service',
      unit: 'ms',
      bars: [
        { label: 'search, SDK', value: searches.sdk.p50 },
        { label: 'search, Mem0 service', value: searches.http.p50 },
        { label: 'one fact, SDK', value: adds.sdk.p50 },
        { label: 'one fact, Mem0 service', value: adds.http.p50 },
      ],
    },
  };
}

/**
 * @param {Server} service
 * @param {(line: string) => void} progress
 */
async function fill(service, progress) {
  const texts = new Texts(3);
  for (let user = 0; user < USERS; user++) {
    progress(`adding the facts of user ${user + 1} of ${USERS}`);
    await ask(service, '/pika/ltm/add_facts', {
      user_id: `user ${user}`,
      facts: Array.from({ length: EACH }, () => texts.fact()),
    });
  }
}

/** @param {Texts} texts */
function userOf(texts) {
  return `user ${texts.below(USERS)}`;
}

/**
 * @param {Server} service
 * @param {string} path
 * @param {object} body
 * @throws Error when it is refused
 */
async function ask({ url }, path, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
}
