import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '../../../shared/kernel/clock.js';
import type { JobRunner } from './job-runner.js';
import type { JobWatch } from './job-watch.js';
import { nextTurn } from '../../../shared/kernel/next-turn.js';
import type { JobStore } from './ports/job-store.port.js';

/** How often work of other processes, and work whose time has come, is looked for. Local work is announced. */
const POLL_MS = 1_000;
const PRUNE_EVERY_MS = 10 * 60_000;
const PRUNE_BATCH = 500;
/** What running jobs get to end at shutdown, before they are put back; requests that wait for them end with them. */
const GRACE_MS = 4_000;
const HOUR_MS = 3_600_000;

/** How long leases hold and finished jobs are kept. */
export interface JobWorkerTimes {
  readonly leaseMs: number;
  readonly retentionHours: number;
}

/** Keeps the runner going from start to shutdown: all timers of background work are here. */
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly runner: JobRunner,
    private readonly watch: JobWatch,
    private readonly store: JobStore,
    private readonly clock: Clock,
    private readonly times: JobWorkerTimes,
  ) {}

  onApplicationBootstrap(): void {
    this.runner.start();
    this.timers = [
      setInterval(() => this.runner.wake(), POLL_MS),
      // A third of the lease: one renewal may fail or come late.
      setInterval(() => void this.runner.renewLeases(), this.times.leaseMs / 3),
      setInterval(() => void this.prune(), PRUNE_EVERY_MS),
    ];
    for (const timer of this.timers) timer.unref();
    void this.prune();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const grace = new AbortController();
    const timer = setTimeout(() => grace.abort(), GRACE_MS);
    await this.runner.stop(grace.signal);
    clearTimeout(timer);
    for (const each of this.timers) clearInterval(each);
    this.watch.close();
  }

  /** Removes the jobs that ended longer ago than they are kept. */
  async prune(): Promise<void> {
    const endedBefore = this.clock.now() - this.times.retentionHours * HOUR_MS;
    try {
      while ((await this.store.prune(endedBefore, PRUNE_BATCH)) === PRUNE_BATCH) await nextTurn();
    } catch (error) {
      this.logger.warn(`Old jobs were not removed: ${String(error)}`);
    }
  }
}
