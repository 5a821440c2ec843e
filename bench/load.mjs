import autocannon from 'autocannon';
import { summaryOf } from './measure.mjs';
import { cpuSecondsOf } from './process.mjs';

/** Requests to one server over a number of connections, in several runs. */
export class Load {
  /** @type {number[]} */
  samples = [];
  seconds = 0;
  /** Processor time of the server; not a number where the system does not tell. */
  cpuSeconds = 0;

  /**
   * @param {import('./service.mjs').Server} server
   * @param {number} connections
   * @param {() => object} bodyOf the body of the next search
   */
  constructor({ url, pid }, connections, bodyOf) {
    this.url = url;
    this.pid = pid;
    this.connections = connections;
    this.bodyOf = bodyOf;
  }

  /**
   * @param {number} seconds
   * @returns {Promise<number>} requests a second
   * @throws Error when a request fails
   */
  async run(seconds) {
    const before = await cpuSecondsOf(this.pid);
    const { requests, non2xx, errors, duration } = await autocannon({
      url: this.url,
      connections: this.connections,
      duration: seconds,
      setupClient: (client) => void client.on('response', (_status, _bytes, ms) => this.samples.push(ms)),
      requests: [
        {
          method: 'POST',
          path: '/pika/search',
          headers: { 'content-type': 'application/json' },
          setupRequest: (request) => ({ ...request, body: JSON.stringify(this.bodyOf()) }),
        },
      ],
    });
    if (non2xx + errors > 0) throw new Error(`${non2xx + errors} of ${requests.total} requests failed.`);
    this.seconds += duration;
    this.cpuSeconds += ((await cpuSecondsOf(this.pid)) ?? Number.NaN) - (before ?? Number.NaN);
    return requests.total / duration;
  }

  /** Drops what was measured so far. */
  forget() {
    this.samples = [];
    this.seconds = 0;
    this.cpuSeconds = 0;
  }

  figures() {
    const { p50, p95, p99, count } = summaryOf(this.samples);
    return {
      'requests/s': count / this.seconds,
      'p50 ms': p50,
      'p95 ms': p95,
      'p99 ms': p99,
      'CPU µs': (this.cpuSeconds / count) * 1e6,
      requests: count,
    };
  }
}
