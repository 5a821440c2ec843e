import { Logger } from '@nestjs/common';
import type { EventBus } from '@nestjs/cqrs';
import { isFinished, type Job } from '../domain/job.js';
import { JobAbandoned, LeaseLost, RunnerStopped } from '../domain/jobs.errors.js';
import { failureOf, type RetryPolicy } from '../domain/retry-policy.js';
import { JobFinished } from './events/job-finished.event.js';
import { JobProgressed } from './events/job-progressed.event.js';
import type { JobContext, JobHandler } from './job-handler.js';
import type { JobStore, Lease } from './ports/job-store.port.js';

/** One attempt at a job, from the claim to its outcome. */
export class RunningJob {
  private readonly logger = new Logger('jobs');
  private readonly cancellation = new AbortController();
  /** Settles with the attempt, and never rejects. */
  readonly ended: Promise<void>;

  constructor(
    private readonly lease: Lease,
    private readonly handler: JobHandler,
    private readonly store: JobStore,
    private readonly retries: RetryPolicy,
    private readonly events: EventBus,
  ) {
    this.ended = this.run();
  }

  get job(): Job {
    return this.lease.job;
  }

  /** Keeps the lease; a job whose lease is lost is cancelled. */
  async renew(leaseMs: number): Promise<void> {
    try {
      if (!(await this.store.renew(this.lease, leaseMs))) this.cancel(new LeaseLost(this.job.id));
    } catch (error) {
      // The lease may still hold until the next renewal.
      this.logger.warn(`The lease of job ${this.job.id} was not renewed: ${String(error)}`);
    }
  }

  /** Asks the handler to stop. Nothing is retried, and nothing is reported as failed. */
  cancel(reason: Error): void {
    this.cancellation.abort(reason);
  }

  /** Puts the job back into the queue without waiting for the handler. */
  async putBack(): Promise<void> {
    this.cancel(new RunnerStopped());
    await this.store.release(this.lease);
  }

  private async run(): Promise<void> {
    try {
      await this.attempt();
    } catch (error) {
      // The store is out of order: the lease runs out, and the job is then taken up again.
      this.logger.error(error, undefined, `job ${this.job.id}`);
    }
  }

  private async attempt(): Promise<void> {
    try {
      this.publish(this.job);
      if (!this.retries.allows(this.job.attempts)) throw new JobAbandoned(this.job.attempts - 1);
      const result = await this.handler.run(this.job.payload, this.context());
      this.publish(await this.store.complete(this.lease, result));
    } catch (error) {
      if (!this.cancellation.signal.aborted) await this.giveBack(error);
    }
  }

  private async giveBack(error: unknown): Promise<void> {
    const { id, kind, attempts } = this.job;
    const failure = failureOf(error);
    const delayMs = this.retries.delayAfter(attempts, error);
    const next = delayMs === undefined ? 'given up' : `again in ${delayMs} ms`;
    this.logger.warn(`Attempt ${attempts} at job ${id} (${kind}) failed, ${next}: ${failure.message}`);
    this.publish(
      delayMs === undefined
        ? await this.store.fail(this.lease, failure)
        : await this.store.reschedule(this.lease, failure, delayMs),
    );
  }

  private context(): JobContext {
    const { signal } = this.cancellation;
    const { id, tenant, attempts } = this.job;
    return {
      jobId: id,
      tenant,
      attempt: attempts,
      signal,
      progress: async (percent, step) => {
        signal.throwIfAborted();
        const job = await this.store.progress(this.lease, Math.round(Math.min(Math.max(percent, 0), 100)), step);
        if (job === undefined) this.cancel(new LeaseLost(id));
        signal.throwIfAborted();
        this.publish(job);
      },
    };
  }

  private publish(job: Job | undefined): void {
    if (job !== undefined) void this.events.publish(isFinished(job) ? new JobFinished(job) : new JobProgressed(job));
  }
}
