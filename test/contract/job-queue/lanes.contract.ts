import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { JobQueue, type JobStorage, LEASE_MS, REASON } from './job-queue.js';

export function describeLanes(newStorage: () => JobStorage): void {
  let queue: JobQueue;

  beforeEach(() => {
    queue = new JobQueue(newStorage());
  });

  afterEach(() => queue.remove());

  describe('lanes', () => {
    it('gives the jobs of a lane in order, one at a time', async () => {
      const first = await queue.enqueue({ lane: 'user:Lan' });
      const second = await queue.enqueue({ lane: 'user:Lan' });

      const lease = await queue.claimed();
      expect(lease.job.id).toBe(first.id);
      expect(await queue.claim()).toBeUndefined();
      await queue.store.complete(lease, null);
      expect((await queue.claimed()).job.id).toBe(second.id);
    });

    it('lets other lanes, other tenants and jobs without a lane pass', async () => {
      await queue.enqueue({ lane: 'user:Lan' });
      await queue.enqueue({ lane: 'user:Lan' });
      await queue.enqueue({ lane: 'user:Minh' });
      await queue.enqueue({ lane: 'user:Lan', tenant: 'other' });
      await queue.enqueue();
      await queue.enqueue();

      const leases = [
        await queue.claimed(),
        await queue.claimed(),
        await queue.claimed(),
        await queue.claimed(),
        await queue.claimed(),
      ];

      expect(leases.map(({ job }) => [job.tenant, job.lane])).toEqual([
        ['acme', 'user:Lan'],
        ['acme', 'user:Minh'],
        ['other', 'user:Lan'],
        ['acme', undefined],
        ['acme', undefined],
      ]);
      expect(await queue.claim()).toBeUndefined();
    });

    it('waits for a job that is tried again, and goes on when it has failed', async () => {
      const first = await queue.enqueue({ lane: 'user:Lan' });
      const second = await queue.enqueue({ lane: 'user:Lan' });

      await queue.store.reschedule(await queue.claimed(), REASON, 1_000);
      expect(await queue.claim()).toBeUndefined();
      queue.clock.advance(1_000);
      const again = await queue.claimed();
      expect(again.job.id).toBe(first.id);
      await queue.store.fail(again, REASON);
      expect((await queue.claimed()).job.id).toBe(second.id);
    });

    it('hands a lane over together with the lease of its first job', async () => {
      const first = await queue.enqueue({ lane: 'user:Lan' });
      await queue.enqueue({ lane: 'user:Lan' });
      await queue.claimed();

      queue.clock.advance(LEASE_MS);

      expect((await queue.claimed()).job.id).toBe(first.id);
      expect(await queue.claim()).toBeUndefined();
    });

    it('does not let a delayed job hold up those that are due before it', async () => {
      const delayed = await queue.enqueue({ lane: 'user:Lan', delayMs: 30_000 });
      const prompt = await queue.enqueue({ lane: 'user:Lan' });

      const lease = await queue.claimed();
      expect(lease.job.id).toBe(prompt.id);
      queue.clock.advance(30_000);
      await queue.store.renew(lease, LEASE_MS);
      expect(await queue.claim()).toBeUndefined();
      await queue.store.complete(lease, null);
      expect((await queue.claimed()).job.id).toBe(delayed.id);
    });

    it('keeps the place of a released job', async () => {
      const first = await queue.enqueue({ lane: 'user:Lan' });
      await queue.enqueue({ lane: 'user:Lan' });
      const lease = await queue.claimed();
      queue.clock.advance(5);
      await queue.store.release(lease);
      await queue.enqueue({ lane: 'user:Lan' });

      expect((await queue.claimed()).job.id).toBe(first.id);
    });

    it('puts a retried job behind those that wait already', async () => {
      const failed = await queue.enqueue({ lane: 'user:Lan' });
      await queue.store.fail(await queue.claimed(), REASON);
      const waiting = await queue.enqueue({ lane: 'user:Lan' });
      queue.clock.advance(1);
      await queue.store.retry('acme', failed.id);

      const lease = await queue.claimed();
      expect(lease.job.id).toBe(waiting.id);
      expect(await queue.claim()).toBeUndefined();
      await queue.store.complete(lease, null);
      expect((await queue.claimed()).job.id).toBe(failed.id);
    });
  });
}
