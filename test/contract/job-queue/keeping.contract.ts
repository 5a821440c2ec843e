import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { JobQueue, type JobStorage, KIND } from './job-queue.js';

export function describeKeeping(newStorage: () => JobStorage): void {
  let queue: JobQueue;

  beforeEach(() => {
    queue = new JobQueue(newStorage());
  });

  afterEach(() => queue.remove());

  describe('keeping jobs', () => {
    it('stores a job as pending, with its payload', async () => {
      const job = await queue.enqueue({ payload: { text: 'Sở thích: nuôi chó', turns: [1, 2] } });

      expect(await queue.stored(job)).toMatchObject({
        tenant: 'acme',
        kind: KIND,
        status: 'pending',
        progress: 0,
        attempts: 0,
        payload: { text: 'Sở thích: nuôi chó', turns: [1, 2] },
        result: undefined,
        error: undefined,
        createdAt: queue.clock.now(),
      });
    });

    it('still has every job, and its state, after being closed and opened again', async () => {
      const done = await queue.enqueue();
      await queue.store.complete(await queue.claimed(), { stored: 3 });
      const waiting = await queue.enqueue({ lane: 'user:Lan' });

      queue.reopen();

      expect(await queue.stored(done)).toMatchObject({ status: 'completed', result: { stored: 3 } });
      expect((await queue.claimed()).job.id).toBe(waiting.id);
    });

    it('makes one job of two with the same tenant, kind and key', async () => {
      const first = await queue.enqueue({ key: 'session-1:revision-4', payload: 1 });
      const second = await queue.enqueue({ key: 'session-1:revision-4', payload: 2 });

      expect(second).toEqual(first);
      expect((await queue.store.list('acme', { limit: 10 })).jobs).toHaveLength(1);
    });

    it('answers the job of a key also when it has ended', async () => {
      const first = await queue.enqueue({ key: 'once' });
      await queue.store.complete(await queue.claimed(), 'done');

      expect(await queue.enqueue({ key: 'once' })).toMatchObject({ id: first.id, status: 'completed' });
      expect(await queue.claim()).toBeUndefined();
    });

    it('keeps keys of other tenants and kinds apart', async () => {
      const jobs = [
        await queue.enqueue({ key: 'k' }),
        await queue.enqueue({ key: 'k', tenant: 'other' }),
        await queue.enqueue({ key: 'k', kind: 'test.else' }),
      ];

      expect(new Set(jobs.map(({ id }) => id)).size).toBe(3);
    });

    it('announces a new job to those who wait for work', async () => {
      let announced = 0;
      queue.store.arrivals.subscribe(() => (announced += 1));

      await queue.enqueue();

      expect(announced).toBe(1);
    });
  });
}
