import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { JobStore } from '../../../src/modules/jobs/application/ports/job-store.port.js';
import { JobQueue, type JobStorage, KIND, LEASE_MS, REASON } from './job-queue.js';

export function describeClaiming(newStorage: () => JobStorage): void {
  let queue: JobQueue;

  beforeEach(() => {
    queue = new JobQueue(newStorage());
  });

  afterEach(() => queue.remove());

  describe('claiming', () => {
    it('gives the job that has been due for longest, once', async () => {
      const first = await queue.enqueue();
      queue.clock.advance(1);
      const second = await queue.enqueue();

      expect((await queue.claimed()).job).toMatchObject({ id: first.id, status: 'processing', attempts: 1 });
      expect((await queue.claimed()).job.id).toBe(second.id);
      expect(await queue.claim()).toBeUndefined();
    });

    it('gives no job before its delay has passed', async () => {
      await queue.enqueue({ delayMs: 30_000 });

      expect(await queue.claim()).toBeUndefined();
      queue.clock.advance(30_000);
      expect(await queue.claim()).toBeDefined();
    });

    it('gives only kinds that the caller can run', async () => {
      await queue.enqueue({ kind: 'test.else' });

      expect(await queue.claim()).toBeUndefined();
      expect(await queue.store.claim([], LEASE_MS)).toBeUndefined();
      expect(await queue.store.claim([KIND, 'test.else'], LEASE_MS)).toBeDefined();
    });

    it('gives each of 100 jobs to one of 20 claimers in two processes', async () => {
      const jobs = await Promise.all(Array.from({ length: 100 }, () => queue.enqueue()));
      const other = queue.open();
      const claimAll = async (from: JobStore): Promise<string[]> => {
        const lease = await queue.claim(from);
        return lease === undefined ? [] : [lease.job.id, ...(await claimAll(from))];
      };

      const claimers = Array.from({ length: 20 }, (_, n) => claimAll(n % 2 === 0 ? queue.store : other));
      const ids = (await Promise.all(claimers)).flat();

      expect(ids).toHaveLength(100);
      expect(new Set(ids)).toEqual(new Set(jobs.map(({ id }) => id)));
    });
  });

  describe('leases', () => {
    it('hands the job of a lost process over when the lease has run out', async () => {
      const job = await queue.enqueue();
      await queue.claimed();
      const other = queue.open();

      queue.clock.advance(LEASE_MS - 1);
      expect(await queue.claim(other)).toBeUndefined();
      queue.clock.advance(1);
      expect((await queue.claim(other))?.job).toMatchObject({ id: job.id, attempts: 2 });
    });

    it('keeps others away as long as the lease is renewed', async () => {
      await queue.enqueue();
      const lease = await queue.claimed();

      queue.clock.advance(LEASE_MS - 1);
      expect(await queue.store.renew(lease, LEASE_MS)).toBe(true);
      queue.clock.advance(LEASE_MS - 1);

      expect(await queue.claim()).toBeUndefined();
    });

    it('ignores whatever the holder of a lost lease reports', async () => {
      const job = await queue.enqueue();
      const lost = await queue.claimed();
      queue.clock.advance(LEASE_MS);
      const held = await queue.claimed();

      expect(await queue.store.renew(lost, LEASE_MS)).toBe(false);
      expect(await queue.store.progress(lost, 50, 'late')).toBeUndefined();
      expect(await queue.store.complete(lost, 'late')).toBeUndefined();
      expect(await queue.store.fail(lost, REASON)).toBeUndefined();
      expect(await queue.store.reschedule(lost, REASON, 1)).toBeUndefined();
      await queue.store.release(lost);

      expect(await queue.stored(job)).toEqual(held.job);
      expect(await queue.store.complete(held, 'in time')).toMatchObject({ status: 'completed', result: 'in time' });
    });

    it('gives a released job again at once, as if the attempt had not begun', async () => {
      await queue.enqueue();
      await queue.store.release(await queue.claimed());

      expect((await queue.claimed()).job.attempts).toBe(1);
    });
  });
}
