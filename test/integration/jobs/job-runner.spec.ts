import { Logger } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqliteJobStore } from '../../../src/modules/jobs/infrastructure/sqlite/sqlite-job-store.js';
import { RandomIdSource } from '../../../src/shared/kernel/id-source.js';
import { Gate, KIND, LIMITS, RunnerFixture, ScriptedHandler } from './runner-fixture.js';

describe('Job runner', () => {
  let jobs: RunnerFixture;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    jobs = await RunnerFixture.create();
  });

  afterEach(() => jobs.close());

  it('runs a job as soon as it is queued, and keeps its result', async () => {
    jobs.start(new ScriptedHandler(async (_, payload) => ({ echo: payload })));

    const job = await jobs.enqueue({ payload: 'xin chào' });

    expect(await jobs.finished(job)).toMatchObject({ status: 'completed', result: { echo: 'xin chào' } });
  });

  it('runs what was queued before it started', async () => {
    const job = await jobs.enqueue();
    jobs.start(new ScriptedHandler(async () => 'done'));

    expect(await jobs.finished(job)).toMatchObject({ status: 'completed' });
  });

  it('publishes each step, within 0 and 100', async () => {
    jobs.start(
      new ScriptedHandler(async ({ progress }) => {
        await progress(-5, 'reading');
        await progress(33.4, 'extracting');
        await progress(250, 'storing');
      }),
    );

    await jobs.finished(await jobs.enqueue());

    expect(jobs.published.map(({ job }) => [job.status, job.progress, job.currentStep])).toEqual([
      ['processing', 0, undefined],
      ['processing', 0, 'reading'],
      ['processing', 33, 'extracting'],
      ['processing', 100, 'storing'],
      ['completed', 100, 'storing'],
    ]);
  });

  it('runs as many jobs at once as it may, and no more', async () => {
    const all = new Gate();
    let running = 0;
    let most = 0;
    jobs.start(
      new ScriptedHandler(async () => {
        running += 1;
        most = Math.max(most, running);
        if (running === LIMITS.concurrency) all.open();
        await all.passed;
        running -= 1;
      }),
    );

    const queued = await Promise.all(Array.from({ length: 10 }, () => jobs.enqueue()));
    await Promise.all(queued.map((job) => jobs.finished(job)));

    expect(most).toBe(LIMITS.concurrency);
  });

  it('lets the event loop turn between jobs', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      ticking = setImmediate(count);
    };
    let ticking = setImmediate(count);
    const turnsAt: number[] = [];
    jobs.start(new ScriptedHandler(async () => turnsAt.push(turns)));

    const queued = await Promise.all(Array.from({ length: 5 }, () => jobs.enqueue()));
    await Promise.all(queued.map((job) => jobs.finished(job)));
    clearImmediate(ticking);

    expect(new Set(turnsAt).size).toBe(5);
  });

  it('does not run a job whose transaction was rolled back', async () => {
    const handler = new ScriptedHandler(async () => 'done');
    jobs.start(handler);

    expect(() =>
      jobs.database.transaction(() => {
        void jobs.enqueue();
        throw new Error('rolled back');
      }),
    ).toThrow('rolled back');
    const next = await jobs.enqueue();
    await jobs.finished(next);

    expect(handler.runs).toEqual([next.id]);
  });

  it('does not run a job in the context of the request that queued it', async () => {
    const request = new AsyncLocalStorage<string>();
    jobs.start(new ScriptedHandler(async () => request.getStore() ?? 'none'));

    const job = await request.run('request-1', () => jobs.enqueue());

    expect(await jobs.finished(job)).toMatchObject({ result: 'none' });
  });

  it('goes on after the store was out of order', async () => {
    const refused = new Gate();
    class LockedOnce extends SqliteJobStore {
      private locked = true;

      override async claim(kinds: readonly string[], leaseMs: number) {
        if (!this.locked) return super.claim(kinds, leaseMs);
        this.locked = false;
        refused.open();
        throw new Error('database is locked');
      }
    }
    const store = new LockedOnce(jobs.database, jobs.clock, new RandomIdSource());
    const job = await store.enqueue({ tenant: 'acme', kind: KIND, payload: 1 });
    const runner = jobs.start(new ScriptedHandler(async () => 'done'), store);

    await refused.passed;
    runner.wake();

    expect(await jobs.finished(job)).toMatchObject({ status: 'completed' });
  });
});
