import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InvalidInput } from '../../../src/shared/kernel/domain-error.js';
import { KIND, LIMITS, RunnerFixture, ScriptedHandler } from './runner-fixture.js';

describe('Jobs that fail', () => {
  let jobs: RunnerFixture;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    jobs = await RunnerFixture.create();
  });

  afterEach(() => jobs.close());

  it('tries again after the backoff, and shows the reason meanwhile', async () => {
    const runner = jobs.start(
      new ScriptedHandler(async ({ attempt }) => {
        if (attempt < 3) throw new Error(`outage ${attempt}`);
        return 'at last';
      }),
    );
    const job = await jobs.enqueue();

    for (const [attempt, delay] of [1_000, 2_000].entries()) {
      const waiting = await jobs.reached(job, ({ status, attempts }) => status === 'pending' && attempts > attempt);
      expect(waiting).toMatchObject({
        runAfter: jobs.clock.now() + delay,
        error: { code: 'jobs.attempt_failed', message: `outage ${attempt + 1}` },
      });
      jobs.clock.advance(delay);
      runner.wake();
    }

    expect(await jobs.finished(job)).toMatchObject({ status: 'completed', attempts: 3, error: undefined });
  });

  it('fails a job after its last attempt, with the reason, and runs it again when it is retried', async () => {
    let out = true;
    const runner = jobs.start(
      new ScriptedHandler(async () => {
        if (out) throw new Error('the model answers nonsense');
        return 'recovered';
      }),
    );
    const job = await jobs.enqueue();
    for (let attempt = 1; attempt < LIMITS.maxAttempts; attempt += 1) {
      await jobs.reached(job, ({ status, attempts }) => status === 'pending' && attempts === attempt);
      jobs.clock.advance(60_000);
      runner.wake();
    }

    expect(await jobs.finished(job)).toMatchObject({
      status: 'failed',
      attempts: LIMITS.maxAttempts,
      error: { message: 'the model answers nonsense' },
    });
    out = false;
    await jobs.store.retry('acme', job.id);
    expect(await jobs.reached(job, ({ status }) => status === 'completed')).toMatchObject({ result: 'recovered' });
  });

  it('fails at once where another attempt would fail the same way', async () => {
    jobs.start(
      new ScriptedHandler(async () => {
        throw new InvalidInput([{ field: 'messages', message: 'is empty' }]);
      }),
    );

    expect(await jobs.finished(await jobs.enqueue())).toMatchObject({
      status: 'failed',
      attempts: 1,
      error: { code: 'request.invalid', message: 'messages: is empty' },
    });
  });

  it('survives a handler that throws before it returns a promise', async () => {
    jobs.start(
      new ScriptedHandler(() => {
        throw new InvalidInput([]);
      }),
    );

    expect(await jobs.finished(await jobs.enqueue())).toMatchObject({ status: 'failed' });
  });

  it('gives up a job whose processes died at every attempt, without running it', async () => {
    const job = await jobs.enqueue();
    for (let attempt = 0; attempt < LIMITS.maxAttempts; attempt += 1) {
      await jobs.store.claim([KIND], LIMITS.leaseMs);
      jobs.clock.advance(LIMITS.leaseMs);
    }
    const handler = new ScriptedHandler(async () => 'done');
    jobs.start(handler);

    expect(await jobs.finished(job)).toMatchObject({ status: 'failed', error: { code: 'jobs.abandoned' } });
    expect(handler.runs).toEqual([]);
  });
});
