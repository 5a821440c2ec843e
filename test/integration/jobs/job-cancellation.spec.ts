import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EraseJobs } from '../../../src/modules/jobs/application/erase-jobs/erase-jobs.command.js';
import { EraseJobsHandler } from '../../../src/modules/jobs/application/erase-jobs/erase-jobs.handler.js';
import { Gate, KIND, LIMITS, RunnerFixture, ScriptedHandler } from './runner-fixture.js';

const NO_GRACE = AbortSignal.abort();
const LONG_GRACE = new AbortController().signal;

describe('Jobs that are stopped', () => {
  let jobs: RunnerFixture;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    jobs = await RunnerFixture.create();
  });

  afterEach(() => jobs.close());

  it('waits for the running jobs and begins no other', async () => {
    const [begun, gate] = [new Gate(), new Gate()];
    const handler = new ScriptedHandler(async () => {
      begun.open();
      await gate.passed;
      return 'done';
    });
    const runner = jobs.start(handler);
    const running = await jobs.enqueue();
    await begun.passed;

    const stopped = runner.stop(LONG_GRACE);
    const late = await jobs.enqueue();
    gate.open();
    await stopped;

    expect(await jobs.stored(running)).toMatchObject({ status: 'completed' });
    expect(await jobs.stored(late)).toMatchObject({ status: 'pending', attempts: 0 });
  });

  it('puts jobs back that outlast the grace, for the next process to take up at once', async () => {
    const [begun, never] = [new Gate(), new Gate()];
    const runner = jobs.start(
      new ScriptedHandler(async () => {
        begun.open();
        await never.passed;
        return 'too late';
      }),
    );
    const job = await jobs.enqueue();
    await begun.passed;

    await runner.stop(NO_GRACE);
    expect(await jobs.stored(job)).toMatchObject({ status: 'pending', attempts: 0, error: undefined });
    never.open();
    jobs.start(new ScriptedHandler(async () => 'second process'));

    expect(await jobs.finished(job)).toMatchObject({ result: 'second process', attempts: 1 });
  });

  it('tells a job to stop whose lease was lost, and does not report it as failed', async () => {
    const [begun, told] = [new Gate(), new Gate()];
    const runner = jobs.start(
      new ScriptedHandler(async ({ signal }) => {
        signal.addEventListener('abort', () => told.open());
        begun.open();
        await told.passed;
        signal.throwIfAborted();
      }),
    );
    const job = await jobs.enqueue();
    await begun.passed;
    jobs.clock.advance(LIMITS.leaseMs);
    const taken = await jobs.store.claim([KIND], LIMITS.leaseMs);

    await runner.renewLeases();
    await told.passed;
    await runner.stop(LONG_GRACE);

    expect(await jobs.stored(job)).toEqual(taken?.job);
  });

  it('keeps the lease of a long job by renewing it', async () => {
    const [begun, gate] = [new Gate(), new Gate()];
    const runner = jobs.start(
      new ScriptedHandler(async () => {
        begun.open();
        await gate.passed;
      }),
    );
    const job = await jobs.enqueue();
    await begun.passed;

    for (let n = 0; n < 5; n += 1) {
      jobs.clock.advance(LIMITS.leaseMs - 1);
      await runner.renewLeases();
    }
    expect(await jobs.store.claim([KIND], LIMITS.leaseMs)).toBeUndefined();
    gate.open();

    expect(await jobs.finished(job)).toMatchObject({ status: 'completed', attempts: 1 });
  });

  it('erases a running job only when its handler has stopped', async () => {
    const begun = new Gate();
    let stopped = false;
    const runner = jobs.start(
      new ScriptedHandler(async ({ signal }) => {
        begun.open();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await Promise.resolve();
        stopped = true;
      }),
    );
    const job = await jobs.enqueue({ lane: 'user:Lan' });
    await begun.passed;

    const erased = await new EraseJobsHandler(jobs.store, runner).execute(new EraseJobs('acme', 'user:Lan'));

    expect([erased, stopped]).toEqual([1, true]);
    expect(await jobs.stored(job)).toBeUndefined();
  });
});
