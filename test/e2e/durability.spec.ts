import { afterEach, describe, expect, it } from 'vitest';
import { type Service, startService } from '../support/service.js';

describe('what was acknowledged', { timeout: 120_000 }, () => {
  let service: Service;
  afterEach(() => service.stop());

  it('is there after a kill at any moment, once', async () => {
    service = await startService();
    const kept: string[] = [];
    for (let round = 0; round < 3; round++) {
      const writers = Array.from({ length: 6 }, (_, writer) => writeUntilKilled(service, `w${round}-${writer}`, kept));
      await untilSome(kept, round * 20 + 20);
      await service.kill9();
      await Promise.all(writers);
      await service.restart();
    }
    for (const text of kept) {
      const { body } = await service.request<{ results: { memory: string }[] }>('POST', '/pika/search', {
        user_id: 'durable',
        query: text,
        limit: 100,
        sources: ['ltm'],
        timeout_ms: 10_000, // it was started a moment ago, and the machine may be busy
      });
      expect(body.results.filter(({ memory }) => memory === text)).toHaveLength(1);
    }
    const { body } = await service.request<{ total_turns: number }>(
      'GET',
      '/pika/stm/sessions/durable?user_id=durable',
    );
    expect(body.total_turns).toBeGreaterThanOrEqual(kept.length);
  });

  it('finishes a job that was running when the process died', async () => {
    service = await startService({ JOBS_LEASE_MS: '1000' });
    const messages = [{ role: 'user', content: 'I have a tortoise named Speedy.' }];
    const { body } = await service.request<{ job_id: string }>('POST', '/pika/ltm/extract', {
      user_id: 'job',
      messages,
    });
    await service.kill9();
    await service.restart();
    await expect
      .poll(async () => (await service.request<{ status: string }>('GET', `/pika/jobs/${body.job_id}`)).body.status, {
        timeout: 15_000,
      })
      .toBe('completed');
  });

  it('is answered before the service stops on SIGTERM, with exit code 0', async () => {
    service = await startService();
    const writes = Array.from({ length: 40 }, (_, index) =>
      service
        .request('POST', '/pika/ltm/add_facts', { user_id: 'term', facts: [`fact number ${index}`] })
        .catch(() => undefined),
    );
    await writes[0];
    expect(await service.stop()).toBe(0);
    const answers = await Promise.all(writes);
    // What comes after the signal is refused: by the socket, or with 503 on one that was open.
    expect(answers.filter((answer) => answer !== undefined && ![200, 503].includes(answer.status))).toEqual([]);
  });
});

async function writeUntilKilled(service: Service, name: string, kept: string[]): Promise<void> {
  for (let index = 0; ; index++) {
    const text = `${name} noted item ${index}`;
    try {
      const fact = await service.request('POST', '/pika/ltm/add_facts', { user_id: 'durable', facts: [text] });
      const turn = await service.request('POST', '/pika/stm/sessions/durable/messages', {
        user_id: 'durable',
        messages: [{ id: text, role: 'user', content: text }],
      });
      if (fact.status !== 200 || turn.status !== 200) throw new Error(`${fact.status} ${turn.status}`);
      kept.push(text);
    } catch {
      return;
    }
  }
}

async function untilSome(kept: readonly string[], count: number): Promise<void> {
  await expect.poll(() => kept.length, { timeout: 20_000, interval: 20 }).toBeGreaterThanOrEqual(count);
}
