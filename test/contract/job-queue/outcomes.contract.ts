import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { JobQueue, type JobStorage, LEASE_MS, REASON } from './job-queue.js';

export function describeOutcomes(newStorage: () => JobStorage): void {
  let queue: JobQueue;

  beforeEach(() => {
    queue = new JobQueue(newStorage());
  });

  afterEach(() => queue.remove());

  describe('outcomes', () => {
    it('shows the progress of the attempt', async () => {
      const job = await queue.enqueue();
      queue.clock.advance(5);
      await queue.store.progress(await queue.claimed(), 40, 'storing');

      expect(await queue.stored(job)).toMatchObject({
        progress: 40,
        currentStep: 'storing',
        updatedAt: queue.clock.now(),
      });
    });

    it('keeps the result of a completed job', async () => {
      const job = await queue.enqueue();
      const completed = await queue.store.complete(await queue.claimed(), { facts: ['Tên: Minh'] });

      expect(completed).toMatchObject({ status: 'completed', progress: 100, result: { facts: ['Tên: Minh'] } });
      expect(await queue.stored(job)).toEqual(completed);
      queue.clock.advance(LEASE_MS);
      expect(await queue.claim()).toBeUndefined();
    });

    it('completes a job without a result', async () => {
      await queue.enqueue();

      expect(await queue.store.complete(await queue.claimed(), undefined)).toMatchObject({
        status: 'completed',
        result: null,
      });
    });

    it('gives a rescheduled job again after the delay, with the reason in sight', async () => {
      const job = await queue.enqueue();
      await queue.store.reschedule(await queue.claimed(), REASON, 2_000);

      expect(await queue.stored(job)).toMatchObject({
        status: 'pending',
        error: REASON,
        runAfter: queue.clock.now() + 2_000,
      });
      queue.clock.advance(1_999);
      expect(await queue.claim()).toBeUndefined();
      queue.clock.advance(1);
      expect((await queue.claimed()).job.attempts).toBe(2);
    });

    it('does not run a failed job again, and keeps the reason', async () => {
      const job = await queue.enqueue();
      await queue.store.fail(await queue.claimed(), REASON);

      queue.clock.advance(LEASE_MS);
      expect(await queue.claim()).toBeUndefined();
      expect(await queue.stored(job)).toMatchObject({ status: 'failed', error: REASON });
    });

    it('retries a failed job at once, with all its attempts', async () => {
      const job = await queue.enqueue();
      await queue.store.fail(await queue.claimed(), REASON);
      let announced = false;
      queue.store.arrivals.subscribe(() => (announced = true));

      expect(await queue.store.retry('acme', job.id)).toMatchObject({
        status: 'pending',
        attempts: 0,
        error: undefined,
      });
      expect(announced).toBe(true);
      expect((await queue.claimed()).job).toMatchObject({ id: job.id, attempts: 1 });
    });

    it('retries nothing but failed jobs of the tenant', async () => {
      const job = await queue.enqueue();
      expect(await queue.store.retry('acme', job.id)).toBeUndefined();

      await queue.store.fail(await queue.claimed(), REASON);
      expect(await queue.store.retry('other', job.id)).toBeUndefined();
      expect((await queue.stored(job)).status).toBe('failed');
    });
  });
}
