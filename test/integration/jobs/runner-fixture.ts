import { CqrsModule, EventBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JobFinished } from '../../../src/modules/jobs/application/events/job-finished.event.js';
import { JobProgressed } from '../../../src/modules/jobs/application/events/job-progressed.event.js';
import { type JobContext, JobHandler } from '../../../src/modules/jobs/application/job-handler.js';
import { JobHandlers } from '../../../src/modules/jobs/application/job-handlers.js';
import { JobRunner } from '../../../src/modules/jobs/application/job-runner.js';
import type { Job, NewJob } from '../../../src/modules/jobs/domain/job.js';
import { RetryPolicy } from '../../../src/modules/jobs/domain/retry-policy.js';
import { SqliteJobStore } from '../../../src/modules/jobs/infrastructure/sqlite/sqlite-job-store.js';
import { SqliteDatabase } from '../../../src/platform/sqlite/sqlite-database.js';
import { RandomIdSource } from '../../../src/shared/kernel/id-source.js';
import { ManualClock } from '../../support/manual-clock.js';

export const LIMITS = { concurrency: 3, leaseMs: 10_000, maxAttempts: 3, backoffMs: 1_000 };
export const KIND = 'test.work';

/** A promise that the test settles. */
export class Gate {
  private release: () => void = () => undefined;
  readonly passed = new Promise<void>((resolve) => {
    this.release = resolve;
  });

  open(): void {
    this.release();
  }
}

/** A handler that does what the test says. */
export class ScriptedHandler extends JobHandler {
  readonly kind = KIND;
  readonly runs: string[] = [];

  constructor(private readonly script: (context: JobContext, payload: unknown) => Promise<unknown>) {
    super();
  }

  run(payload: unknown, context: JobContext): Promise<unknown> {
    this.runs.push(context.jobId);
    return this.script(context, payload);
  }
}

/** A runner over a SQLite file of its own, and everything it published. */
export class RunnerFixture {
  readonly clock = new ManualClock();
  readonly store: SqliteJobStore;
  readonly published: (JobProgressed | JobFinished)[] = [];
  private readonly runners: JobRunner[] = [];

  private constructor(
    private readonly folder: string,
    readonly database: SqliteDatabase,
    readonly events: EventBus,
  ) {
    this.store = new SqliteJobStore(database, this.clock, new RandomIdSource());
    events.subscribe((event) => {
      if (event instanceof JobProgressed || event instanceof JobFinished) this.published.push(event);
    });
  }

  static async create(): Promise<RunnerFixture> {
    const module = await Test.createTestingModule({ imports: [CqrsModule.forRoot()] }).compile();
    const folder = mkdtempSync(join(tmpdir(), 'pika-runner-'));
    return new RunnerFixture(folder, new SqliteDatabase(join(folder, 'pika.db')), module.get(EventBus));
  }

  /** A runner that has begun to work, with the longest waits that the policy allows. */
  start(handler: JobHandler, store: SqliteJobStore = this.store): JobRunner {
    const handlers = new JobHandlers();
    handlers.register(handler);
    const runner = new JobRunner(store, handlers, new RetryPolicy(LIMITS, () => 1), this.events, LIMITS);
    this.runners.push(runner);
    runner.start();
    return runner;
  }

  enqueue(job: Partial<NewJob> = {}): Promise<Job> {
    return this.store.enqueue({ tenant: 'acme', kind: KIND, payload: {}, ...job });
  }

  stored({ tenant, id }: Job): Promise<Job | undefined> {
    return this.store.get(tenant, id);
  }

  /** The first state of a job, published already or to come, that fits. */
  async reached({ id }: Job, fits: (job: Job) => boolean): Promise<Job> {
    const known = this.published.find(({ job }) => job.id === id && fits(job));
    if (known !== undefined) return known.job;
    return new Promise((resolve) => {
      const subscription = this.events.subscribe((event) => {
        if (!(event instanceof JobProgressed || event instanceof JobFinished)) return;
        if (event.job.id !== id || !fits(event.job)) return;
        subscription.unsubscribe();
        resolve(event.job);
      });
    });
  }

  finished(job: Job): Promise<Job> {
    return this.reached(job, ({ status }) => status === 'completed' || status === 'failed');
  }

  async close(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop(AbortSignal.abort())));
    this.database.close();
    rmSync(this.folder, { recursive: true });
  }
}
