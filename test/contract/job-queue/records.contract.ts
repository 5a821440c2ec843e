import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { InvalidInput } from '../../../src/shared/kernel/domain-error.js';
import { JobQueue, type JobStorage, LEASE_MS, REASON } from './job-queue.js';

export function describeRecords(newStorage: () => JobStorage): void {
  let queue: JobQueue;

  beforeEach(() => {
    queue = new JobQueue(newStorage());
  });

  afterEach(() => queue.remove());

  describe('reading', () => {
    it('shows a job to its tenant alone', async () => {
      const { id } = await queue.enqueue();

      expect(await queue.store.get('other', id)).toBeUndefined();
      expect((await queue.store.list('other', { limit: 10 })).jobs).toEqual([]);
    });

    it('lists newest first, page by page, also while jobs are added', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 7; n += 1) ids.unshift((await queue.enqueue()).id);

      const first = await queue.store.list('acme', { limit: 3 });
      await queue.enqueue();
      const second = await queue.store.list('acme', { limit: 3, cursor: first.cursor });
      const third = await queue.store.list('acme', { limit: 3, cursor: second.cursor });

      const listed = [first, second, third].map(({ jobs }) => jobs.map(({ id }) => id));
      expect(listed).toEqual([ids.slice(0, 3), ids.slice(3, 6), ids.slice(6)]);
      expect(third.cursor).toBeUndefined();
    });

    it('lists the jobs of one status', async () => {
      const failed = await queue.enqueue();
      await queue.store.fail(await queue.claimed(), REASON);
      await queue.enqueue();
      await queue.enqueue({ tenant: 'other' });

      const page = await queue.store.list('acme', { status: 'failed', limit: 1 });
      expect(page.jobs.map(({ id }) => id)).toEqual([failed.id]);
      expect(page.cursor).toBeUndefined();
    });

    it('lists the jobs of some kinds, and counts them on demand', async () => {
      const first = await queue.enqueue({ kind: 'one' });
      await queue.enqueue({ kind: 'two' });
      const last = await queue.enqueue({ kind: 'one' });
      await queue.enqueue({ kind: 'one', tenant: 'other' });

      const page = await queue.store.list('acme', { kinds: ['one', 'three'], limit: 1, withTotal: true });
      expect([page.jobs.map(({ id }) => id), page.total]).toEqual([[last.id], 2]);
      const next = await queue.store.list('acme', { kinds: ['one', 'three'], limit: 1, cursor: page.cursor });
      expect([next.jobs.map(({ id }) => id), next.cursor, next.total]).toEqual([[first.id], undefined, undefined]);
    });

    it.each(['', 'x', '!!', 'LTE', 'MQ==; DROP TABLE jobs'])('refuses %j as a cursor', async (cursor) => {
      await expect(queue.store.list('acme', { limit: 3, cursor })).rejects.toBeInstanceOf(InvalidInput);
    });
  });

  describe('removing', () => {
    it('erases every job about a subject, in any state, and no other', async () => {
      await queue.enqueue({ lane: 'user:Lan' });
      await queue.store.complete(await queue.claimed(), null);
      await queue.enqueue({ lane: 'user:Lan' });
      const running = await queue.claimed();
      await queue.enqueue({ lane: 'session:s1', subject: 'user:Lan' });
      const others = [
        await queue.enqueue({ lane: 'user:Minh' }),
        await queue.enqueue({ tenant: 'other', lane: 'user:Lan' }),
      ];

      expect(await queue.store.erase('acme', 'user:Lan')).toBe(3);
      expect(await queue.store.renew(running, LEASE_MS)).toBe(false);
      expect((await queue.store.list('acme', { limit: 10 })).jobs).toEqual([others[0]]);
      expect((await queue.store.list('other', { limit: 10 })).jobs).toEqual([others[1]]);
    });

    it('goes on with a lane whose first job was erased', async () => {
      await queue.enqueue({ lane: 'import', subject: 'user:Lan' });
      const next = await queue.enqueue({ lane: 'import', subject: 'user:Minh' });
      await queue.claimed();

      await queue.store.erase('acme', 'user:Lan');

      expect((await queue.claimed()).job.id).toBe(next.id);
    });

    it('prunes jobs that ended before a moment, a limited number at a time', async () => {
      await queue.enqueue();
      await queue.store.complete(await queue.claimed(), null);
      await queue.enqueue({ tenant: 'other' });
      await queue.store.complete(await queue.claimed(), null);
      await queue.enqueue();
      await queue.store.fail(await queue.claimed(), REASON);
      const running = await queue.enqueue();
      await queue.claimed();
      const waiting = await queue.enqueue({ delayMs: 2_000 });
      queue.clock.advance(1_000);
      const recent = await queue.enqueue();
      await queue.store.complete(await queue.claimed(), null);

      const pruned = [];
      for (let n = 0; n < 3; n += 1) pruned.push(await queue.store.prune(queue.clock.now(), 2));

      expect(pruned).toEqual([2, 1, 0]);
      const { jobs } = await queue.store.list('acme', { limit: 10 });
      expect(jobs.map(({ id }) => id)).toEqual([recent.id, waiting.id, running.id]);
    });
  });
}
