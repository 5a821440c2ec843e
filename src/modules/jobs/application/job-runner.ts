import { Logger } from '@nestjs/common';
import type { EventBus } from '@nestjs/cqrs';
import type { Subscription } from 'rxjs';
import { LeaseLost } from '../domain/jobs.errors.js';
import type { RetryPolicy } from '../domain/retry-policy.js';
import { Bell } from './bell.js';
import type { JobHandlers } from './job-handlers.js';
import { nextTurn } from '../../../shared/kernel/next-turn.js';
import type { JobStore, Lease } from './ports/job-store.port.js';
import { RunningJob } from './running-job.js';

/** How much one process takes on. */
export interface JobRunnerLimits {
  /** Jobs at once. */
  readonly concurrency: number;
  /** Milliseconds that a claim holds without renewal. */
  readonly leaseMs: number;
}

/**
 * Claims jobs that are due and runs them, a bounded number at a time. It has no timers of its own: it looks for
 * work when the store announces some, when a job ends, and when it is woken.
 */
export class JobRunner {
  private readonly logger = new Logger('jobs');
  private readonly running = new Set<RunningJob>();
  private readonly bell = new Bell();
  private started = false;
  private arrivals: Subscription | undefined;
  private serving: Promise<void> | undefined;

  constructor(
    private readonly store: JobStore,
    private readonly handlers: JobHandlers,
    private readonly retries: RetryPolicy,
    private readonly events: EventBus,
    private readonly limits: JobRunnerLimits,
  ) {}

  /** Begins to claim jobs. */
  start(): void {
    if (this.started) return;
    this.started = true;
    this.arrivals = this.store.arrivals.subscribe(() => this.wake());
    this.serving = this.serve();
    this.wake();
  }

  /** Looks for work that is due, in a later turn of the event loop: a transaction that is open now has ended then. */
  wake(): void {
    this.bell.ring();
  }

  /** Keeps the leases of the running jobs; to be called well within the lease time. */
  async renewLeases(): Promise<void> {
    await Promise.all([...this.running].map((job) => job.renew(this.limits.leaseMs)));
  }

  /** Cancels the running jobs about one subject, and waits until their handlers have stopped. */
  async cancel(tenant: string, subject: string): Promise<void> {
    // What was being claimed when the call came is running then.
    await nextTurn();
    const concerned = [...this.running].filter(({ job }) => job.tenant === tenant && job.subject === subject);
    for (const running of concerned) running.cancel(new LeaseLost(running.job.id));
    await Promise.all(concerned.map(({ ended }) => ended));
  }

  /**
   * Claims no more jobs and waits for the running ones.
   * @param grace once aborted, the jobs that still run are put back into the queue
   */
  async stop(grace: AbortSignal): Promise<void> {
    this.started = false;
    this.arrivals?.unsubscribe();
    this.wake();
    await this.serving;
    await Promise.race([this.allEnded(), aborted(grace)]);
    await Promise.all([...this.running].map((job) => this.putBack(job)));
  }

  private get hasRoom(): boolean {
    return this.started && this.running.size < this.limits.concurrency;
  }

  // One loop for the life of the runner, so that no job runs in the context (log lines, traces) of the request
  // that happened to queue it.
  private async serve(): Promise<void> {
    while (this.started) {
      await this.bell.rings();
      await nextTurn();
      await this.claimWhatIsDue();
    }
  }

  private async claimWhatIsDue(): Promise<void> {
    while (this.hasRoom) {
      const lease = await this.claim();
      if (lease === undefined) return;
      this.launch(lease);
      await nextTurn();
    }
  }

  private async claim(): Promise<Lease | undefined> {
    try {
      return await this.store.claim(this.handlers.kinds, this.limits.leaseMs);
    } catch (error) {
      this.logger.warn(`No job could be claimed: ${String(error)}`);
      return undefined;
    }
  }

  private launch(lease: Lease): void {
    const running = new RunningJob(lease, this.handlers.get(lease.job.kind), this.store, this.retries, this.events);
    this.running.add(running);
    void running.ended.then(() => {
      this.running.delete(running);
      this.wake();
    });
  }

  private async allEnded(): Promise<void> {
    await Promise.all([...this.running].map(({ ended }) => ended));
  }

  private async putBack(running: RunningJob): Promise<void> {
    try {
      await running.putBack();
    } catch (error) {
      this.logger.warn(`Job ${running.job.id} was not put back, its lease will run out: ${String(error)}`);
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
