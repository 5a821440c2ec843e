import autocannon from 'autocannon';
import { summaryOf } from '../measure.mjs';
import { userName } from '../memory.mjs';
import { startBareRoute, startService } from '../service.mjs';
import { Texts } from '../texts.mjs';

const USERS = 100;
const EACH = 1_000;
const CONNECTIONS = 10;
const ROUNDS = 4;

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
      const bare = await startBareRoute(await answerOf(service.url));
      try {
        return await race(new Load(service.url), new Load(bare.url), { quick, progress });
      } finally {
        await bare.stop();
      }
    } finally {
      await service.stop();
    }
  },
};

/**
 * @param {Load} searches
 * @param {Load} nothing
 * @param {Pick<import('../result.mjs').Context, 'quick' | 'progress'>} context
 */
async function race(searches, nothing, { quick, progress }) {
  progress('warming up');
  await searches.run(quick ? 3 : 5);
  await nothing.run(1);
  searches.forget();
  nothing.forget();
  for (let round = 1; round <= ROUNDS; round++) {
    progress(`round ${round} of ${ROUNDS}`);
    await searches.run(quick ? 2 : 5);
    await nothing.run(quick ? 1 : 3);
  }
  return report(searches.figures(), nothing.figures());
}

/**
 * @typedef {ReturnType<Load['figures']>} Figures
 * @param {Figures} searches
 * @param {Figures} nothing
 * @returns {Omit<import('../result.mjs').Result, 'name'>}
 */
function report(searches, nothing) {
  const speed = nothing['requests/s'] / BARE_REQUESTS;
  return {
    subject: `${CONNECTIONS} connections, ${EACH.toLocaleString('en')} memories a user, both memories asked`,
    rows: [
      { label: 'POST /pika/search, uncached', figures: searches },
      { label: 'bare route, same bodies', figures: nothing },
    ],
    bars: [
      { what: 'searches a second', value: searches['requests/s'], bound: 'at least', limit: LEAST_REQUESTS * speed, unit: '/s', judged: true }, // prettier-ignore
      { what: 'search (p95)', value: searches['p95 ms'], bound: 'at most', limit: MOST_MS / speed, unit: ' ms', judged: true }, // prettier-ignore
    ],
    notes: [
      `the bars are ${LEAST_REQUESTS}/s and ${MOST_MS} ms where the bare route answers ${BARE_REQUESTS.toLocaleString('en')}/s; this run: ${speed.toFixed(2)} of that`,
      `a search costs as much as ${(nothing['requests/s'] / searches['requests/s']).toFixed(0)} requests of the bare route`,
    ],
    chart: {
      title: `Requests a second at ${CONNECTIONS} connections (logarithmic)`,
      unit: '/s',
      logarithmic: true,
      bars: [
        { label: 'search, every query new', value: searches['requests/s'] },
        { label: 'bare Fastify route', value: nothing['requests/s'] },
      ],
    },
  };
}

/** Requests to one server, in several runs. */
class Load {
  texts = new Texts(17);
  /** @type {number[]} */
  samples = [];
  seconds = 0;

  /** @param {string} url */
  constructor(url) {
    this.url = url;
  }

  /**
   * @param {number} seconds
   * @throws Error when a request fails
   */
  async run(seconds) {
    const { requests, non2xx, errors, duration } = await autocannon({
      url: this.url,
      connections: CONNECTIONS,
      duration: seconds,
      setupClient: (client) => void client.on('response', (_status, _bytes, ms) => this.samples.push(ms)),
      requests: [
        {
          method: 'POST',
          path: '/pika/search',
          headers: { 'content-type': 'application/json' },
          setupRequest: (request) => ({ ...request, body: JSON.stringify(questionOf(this.texts)) }),
        },
      ],
    });
    if (non2xx + errors > 0) throw new Error(`${non2xx + errors} of ${requests.total} requests failed.`);
    this.seconds += duration;
  }

  /** Drops what was measured so far. */
  forget() {
    this.samples = [];
    this.seconds = 0;
  }

  figures() {
    const { p50, p95, p99, count } = summaryOf(this.samples);
    return { 'requests/s': count / this.seconds, 'p50 ms': p50, 'p95 ms': p95, 'p99 ms': p99, requests: count };
  }
}

/** @param {Texts} texts */
function questionOf(texts) {
  return { user_id: userName(texts.below(USERS)), query: texts.question() };
}

/**
 * One answer of the service.
 * @param {string} url
 * @returns {Promise<object>}
 */
async function answerOf(url) {
  const response = await fetch(`${url}/pika/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(questionOf(new Texts(19))),
  });
  if (!response.ok) throw new Error(`POST /pika/search answered ${response.status}.`);
  return /** @type {object} */ (await response.json());
}
