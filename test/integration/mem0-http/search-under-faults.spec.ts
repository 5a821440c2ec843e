import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  answers,
  blackHole,
  delays,
  type Fault,
  garbage,
  halfAnswers,
  losesAnswers,
  resets,
} from '../../support/fault-proxy.js';
import { Outage } from '../../support/outage.js';

const FAULTS: readonly [string, Fault][] = [
  ['is slow', delays(3_000)],
  ['resets connections', resets],
  ['loses its answers', losesAnswers],
  ['answers 500', answers(500)],
  ['answers 429', answers(429)],
  ['breaks its answers off', halfAnswers],
  ['answers with HTML', garbage()],
  ['answers with JSON of no protocol', garbage('{"hello":["world"]}')],
  ['never answers', blackHole],
];

/** Searches that may fail before the service is left alone. */
const FAILURES = 10;

describe('a search while the Mem0 service', { timeout: 60_000 }, () => {
  let outage: Outage;
  beforeAll(async () => {
    outage = await Outage.start({ CACHE_L0: 'false', CACHE_L2: 'false' });
    await outage.addFact('ana', 'Owns a red canoe');
    await outage.service.request('POST', '/pika/stm/sessions/chat/messages', {
      user_id: 'ana',
      messages: [{ role: 'user', content: 'My canoe is in the garage.' }],
    });
  });
  afterEach(() => outage.proxy.heal());
  afterAll(() => outage.stop());

  const whole = async () => (await outage.search('ana', 'canoe')).body.degraded;

  it.each(FAULTS)('%s is answered by the sessions alone, and by both when that is over', async (_, fault) => {
    expect(await whole()).toEqual([]);
    outage.proxy.plant(fault);

    for (let n = 0; n < FAILURES; n += 1) {
      const { status, body } = await outage.search('ana', 'canoe');
      expect(status).toBe(200);
      expect(body.degraded).toEqual(['ltm']);
      expect(body.results.map(({ memory }) => memory)).toEqual(['My canoe is in the garage.']);
    }
    expect(await outage.stateOf('mem0.search')).not.toBe('closed');
    expect(outage.proxy.requests).toBeLessThanOrEqual(FAILURES);

    outage.proxy.heal();
    await expect.poll(whole, { timeout: 10_000, interval: 200 }).toEqual([]);
    expect(await outage.stateOf('mem0.search')).toBe('closed');
  });

  it('asks for a pause is answered by the sessions alone, and left in peace so long', async () => {
    outage.proxy.plant(answers(429, 5));
    for (let n = 0; n < 3; n += 1) expect((await outage.search('ana', 'canoe')).body.degraded).toEqual(['ltm']);
    expect(outage.proxy.requests).toBe(1);
    expect(await outage.stateOf('mem0.search')).toBe('open');

    outage.proxy.heal();
    await expect.poll(whole, { timeout: 10_000, interval: 200 }).toEqual([]);
  });

  it('is gone is answered by the sessions alone', async () => {
    await outage.proxy.goAway();
    expect((await outage.search('ana', 'canoe')).body.degraded).toEqual(['ltm']);
    expect(await outage.ready()).toMatchObject({ status: 200, body: { degraded: ['ltm'] } });
    await outage.proxy.comeBack();
    await expect.poll(whole, { timeout: 10_000, interval: 200 }).toEqual([]);
  });

  it('is slow, asked again and again for an answer at once, keeps the breaker closed', async () => {
    outage.proxy.plant(delays(100));
    for (let n = 0; n < FAILURES; n += 1) await outage.search('ana', 'canoe', { timeout_ms: 1 });
    expect(await outage.stateOf('mem0.search')).toBe('closed');
  });

  it('is away says so where nothing else can answer', async () => {
    outage.proxy.plant(answers(503));
    for (const [method, path, body] of [
      ['POST', '/search', { query: 'canoe', filters: { user_id: 'ana' } }],
      ['GET', '/memories?user_id=ana', undefined],
      ['DELETE', '/memories?user_id=ana', undefined],
      ['GET', '/entities', undefined],
    ] as const) {
      expect(await outage.service.request(method, path, body)).toMatchObject({
        status: 503,
        body: { detail: expect.stringMatching(/Mem0/) as string },
      });
    }
  });
});
