import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/requires.js';
import { type Service, startService } from '../support/service.js';
import { restartableRedis } from '../support/stm-redis.js';

interface SessionBody {
  readonly total_turns: number;
  readonly degraded: readonly string[];
  readonly active: { readonly messages: readonly { readonly id: string; readonly content: string }[] };
}

const SESSION = '/pika/stm/sessions/chat';

describeWith('redis-server', 'sessions in a Redis that comes and goes', () => {
  let redis: Awaited<ReturnType<typeof restartableRedis>>;
  let service: Service;

  beforeAll(async () => {
    redis = await restartableRedis();
    service = await startService({ REDIS_URL: redis.url });
  });

  afterAll(async () => {
    await service.stop();
    await redis.remove();
  });

  const append = (content: string) =>
    service.request<{ code?: string }>('POST', `${SESSION}/messages`, {
      user_id: 'lan',
      messages: [{ id: content, role: 'user', content }],
    });
  const read = () => service.request<SessionBody>('GET', `${SESSION}?user_id=lan`);
  const ready = () => service.request<{ status: string; degraded: string[] }>('GET', '/health/ready');
  const untilAppended = async (content: string) => {
    await expect.poll(async () => (await append(content)).status, { timeout: 5_000 }).toBe(200);
  };

  it('begin without it: messages are refused, the rest of the service answers', async () => {
    expect(await append('too early')).toMatchObject({ status: 503, body: { code: 'stm.unavailable' } });
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ok', degraded: ['stm'] } });
  });

  it('are kept there once it is there', async () => {
    await redis.start();
    await untilAppended('I have a canary.');

    expect(await append('It sings at dawn.')).toMatchObject({ status: 200, body: { revision: 2 } });
    expect((await ready()).body.degraded).toEqual([]);
    const { body } = await read();
    expect(body).toMatchObject({ total_turns: 2, degraded: [] });
    expect(body.active.messages.map(({ content }) => content)).toEqual(['I have a canary.', 'It sings at dawn.']);
  });

  it('are read from memory while it is away, which the answer says, and refuse messages', async () => {
    await redis.stop();

    await expect.poll(async () => (await read()).body.degraded, { timeout: 5_000 }).toEqual(['stm']);
    expect((await read()).body).toMatchObject({ total_turns: 2, active: { messages: [{}, {}] } });
    expect(await append('lost?')).toMatchObject({ status: 503, body: { code: 'stm.unavailable' } });
    const found = await service.request<{ results: { memory: string }[] }>('POST', '/pika/search', {
      user_id: 'lan',
      query: 'canary',
    });
    expect(found).toMatchObject({ status: 200, body: { results: [{ memory: 'I have a canary.' }] } });
    expect(await service.request('GET', '/pika/stm/sessions/unknown?user_id=lan')).toMatchObject({ status: 503 });
    expect((await ready()).body.degraded).toEqual(['stm']);
  });

  it('go on where they were when it is back, with nothing lost and nothing twice', async () => {
    await redis.start();
    await untilAppended('It is yellow.');

    const { body } = await read();
    expect(body).toMatchObject({ total_turns: 3, degraded: [] });
    expect(body.active.messages.map(({ id }) => id)).toEqual([
      'I have a canary.',
      'It sings at dawn.',
      'It is yellow.',
    ]);
  });

  it('are compressed and handed over as in the data folder', async () => {
    const messages = Array.from({ length: 60 }, (_, n) => ({ role: 'user', content: `My bird number ${n} is blue.` }));
    await service.request('POST', '/pika/stm/sessions/birds/messages', { user_id: 'minh', messages });
    const ended = await service.request<{ job_id: string }>('POST', '/pika/stm/sessions/birds/end', {
      user_id: 'minh',
    });
    const job = () => service.request<{ status: string }>('GET', `/pika/jobs/${ended.body.job_id}`);
    await expect.poll(async () => (await job()).body.status, { timeout: 15_000 }).toBe('completed');

    const { body } = await service.request('GET', '/pika/stm/sessions/birds?user_id=minh');
    expect(body).toMatchObject({ total_turns: 60, recent: { turns: 40 }, session: { turns: 10 }, degraded: [] });
  });
});
