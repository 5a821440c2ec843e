import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  answers,
  blackHole,
  type Fault,
  garbage,
  halfAnswers,
  losesAnswers,
  passes,
} from '../../support/fault-proxy.js';
import { Outage } from '../../support/outage.js';

const USERS = 10;
/** Writes of each user, one after the other; users write side by side. */
const WRITES = 100;

const factOf = (user: number, n: number) => `User ${user} noted item ${n}`;
const numbersTo = (count: number) => Array.from({ length: count }, (_, n) => n);

let outage: Outage;
/** Users of one test are not those of another. */
let test = 0;
beforeAll(async () => {
  outage = await Outage.start({ MEM0_TIMEOUT_MS: '500' });
});
beforeEach(() => (test += 1));
afterAll(() => outage.stop());

const userOf = (name: string | number) => `${name} of test ${test}`;

describe('writes while the Mem0 service is away', { timeout: 180_000 }, () => {
  /** Each user's facts of a range are all there, once, in the order in which they were written. */
  const expectAll = async (count: number) => {
    for (const user of numbersTo(USERS)) {
      const expected = numbersTo(count).map((n) => factOf(user, n));
      expect(await outage.stored(userOf(user))).toEqual(expected.toReversed());
    }
  };

  const writeAll = async (from: number, count: number) => {
    const events = await Promise.all(
      numbersTo(USERS).map(async (user) => {
        const seen: string[] = [];
        for (const n of numbersTo(count)) {
          const { status, body } = await outage.addFact(userOf(user), factOf(user, from + n));
          expect(status).toBe(200);
          seen.push(...body.results.map(({ event }) => event));
        }
        return seen;
      }),
    );
    return events.flat();
  };

  it('are all there afterwards, once, in order for each user: 1,000 of them', async () => {
    await outage.proxy.goAway();

    const events = await writeAll(0, WRITES);
    expect(new Set(events)).toEqual(new Set(['QUEUED']));
    expect(await outage.ready()).toMatchObject({
      status: 200,
      body: { degraded: ['ltm'], details: { outbox: { waiting: USERS * WRITES, refused: 0 } } },
    });

    await outage.proxy.comeBack();
    await outage.untilDelivered(120_000);
    await expectAll(WRITES);
    expect(await writeAll(WRITES, 1)).toEqual(numbersTo(USERS).map(() => 'ADD'));
  });

  it.each<[string, Fault]>([
    ['answers get lost', losesAnswers],
    ['answers break off', halfAnswers],
    ['it answers 500', answers(500)],
    ['it answers 429', answers(429, 1)],
    ['it answers with garbage', garbage('{"results":[{"hello":"world"}]}')],
    ['it never answers', blackHole],
  ])('are there once also when %s, now and then or all the time', async (_, fault) => {
    let asked = 0;
    outage.proxy.plant((exchange) => ((asked += 1) % 3 === 0 ? fault(exchange) : passes(exchange)));
    await writeAll(0, 5);
    outage.proxy.plant(fault);
    await writeAll(5, 5);

    outage.proxy.heal();
    await outage.untilDelivered();
    await expectAll(10);
    expect((await outage.ready()).body.details.outbox.refused).toBe(0);
  });

  it('survive a kill in the middle of the outage, and in the middle of the delivery', async () => {
    outage.proxy.plant(losesAnswers);
    await writeAll(0, 10);
    await outage.service.kill9();
    await outage.service.restart();
    await writeAll(10, 10);

    outage.proxy.heal();
    await expect
      .poll(async () => (await outage.ready()).body.details.outbox.waiting, { timeout: 30_000, interval: 20 })
      .toBeLessThan(USERS * 15);
    await outage.service.kill9();
    await outage.service.restart();

    await outage.untilDelivered();
    await expectAll(20);
  });

  it('have the ids that were promised, and the effect that they would have had at once', async () => {
    const first = await outage.addFact(userOf('ana'), 'Her name is Ana');
    await outage.proxy.goAway();
    const again = await outage.addFact(userOf('ana'), 'her name is ANA');
    const canoe = await outage.addFact(userOf('ana'), 'Owns a red canoe');
    const idOf = (answer: typeof canoe) => answer.body.results[0]?.id ?? '';
    expect(canoe.body).toMatchObject({ results: [{ event: 'QUEUED' }], degraded: ['ltm'] });

    await outage.proxy.comeBack();
    await outage.untilDelivered();

    const read = async (id: string) => (await outage.service.request('GET', `/memories/${id}`)).body;
    expect(await read(idOf(canoe))).toMatchObject({ id: idOf(canoe), memory: 'Owns a red canoe' });
    // What was known already is not stored again: its promised id leads to the memory that says it.
    expect(await read(idOf(again))).toMatchObject({ id: idOf(first), memory: 'Her name is Ana' });
    expect(await outage.stored(userOf('ana'))).toEqual(['Owns a red canoe', 'Her name is Ana']);
    const found = await outage.search(userOf('ana'), 'canoe');
    expect(found.body.results.map(({ id }) => id)).toContain(idOf(canoe));
    expect((await outage.service.request('DELETE', `/memories/${idOf(canoe)}`)).status).toBe(200);
    expect(await outage.stored(userOf('ana'))).toEqual(['Her name is Ana']);
  });

  it('come from conversations too, and jobs that hand sessions over do not fail', async () => {
    await outage.proxy.goAway();
    const messages = [{ role: 'user', content: 'I have a tortoise named Speedy.' }];
    const { body } = await outage.service.request<{ status: string; result: { results: { event: string }[] } }>(
      'POST',
      '/pika/ltm/extract?wait_ms=20000',
      { user_id: userOf('ana'), messages },
    );
    expect(body.status).toBe('completed');
    expect(body.result.results.map(({ event }) => event)).toEqual(['QUEUED']);
    const turns = await outage.service.request('POST', '/memories', { user_id: userOf('ben'), messages, infer: false });
    expect(turns).toMatchObject({ status: 200, body: { results: [{ event: 'QUEUED' }] } });

    await outage.proxy.comeBack();
    await outage.untilDelivered();
    expect(await outage.stored(userOf('ana'))).toHaveLength(1);
    expect(await outage.stored(userOf('ben'))).toEqual(['I have a tortoise named Speedy.']);
  });
});

describe('changes while the Mem0 service is away', { timeout: 60_000 }, () => {
  it('are refused, and come after the writes that wait', async () => {
    const { body } = await outage.addFact(userOf('ana'), 'Owns a red canoe');
    const path = `/memories/${body.results[0]?.id ?? ''}`;
    await outage.proxy.goAway();
    await outage.addFact(userOf('ana'), 'Plays chess');

    for (const [method, change] of [['PUT', { text: 'Owns a blue canoe' }], ['DELETE']] as const) {
      expect((await outage.service.request(method, path, change)).status).toBe(503);
    }

    await outage.proxy.comeBack();
    await expect
      .poll(
        async () =>
          (await outage.service.request('DELETE', `/memories?user_id=${encodeURIComponent(userOf('ana'))}`)).status,
        { timeout: 15_000 },
      )
      .toBe(200);
    await outage.untilDelivered();
    expect(await outage.stored(userOf('ana'))).toEqual([]);
  });
});
