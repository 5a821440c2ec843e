import { Injectable } from '@nestjs/common';
import { EventBus } from '@nestjs/cqrs';
import {
  distinctUntilChanged,
  filter,
  interval,
  merge,
  type Observable,
  ReplaySubject,
  startWith,
  switchMap,
  takeUntil,
  takeWhile,
} from 'rxjs';
import { isFinished, type Job } from '../domain/job.js';
import { JobFinished } from './events/job-finished.event.js';
import { JobProgressed } from './events/job-progressed.event.js';
import { JobStore } from './ports/job-store.port.js';

/** How often a watched job is read again, for what happens to it in other processes: those announce nothing here. */
const REREAD_MS = 2_000;

/** Follows jobs while they run. */
@Injectable()
export class JobWatch {
  // Replayed, so that what is watched after the end is over at once.
  private readonly closed = new ReplaySubject<void>(1);

  constructor(
    private readonly store: JobStore,
    private readonly events: EventBus,
  ) {}

  /**
   * The job as it is now and after every change.
   * @returns completes when the job has ended (its last state is the last value), is unknown or erased, or the
   *   service stops
   */
  watch(tenant: string, id: string): Observable<Job> {
    const changes = this.events.pipe(filter((event) => isAbout(event, id)));
    return merge(changes, interval(REREAD_MS)).pipe(
      startWith(undefined),
      switchMap(() => this.store.get(tenant, id)),
      takeWhile((job) => job !== undefined),
      distinctUntilChanged(isSameState),
      takeWhile((job) => !isFinished(job), true),
      takeUntil(this.closed),
    );
  }

  /** Ends all that is watched, so that no request outlasts the service. */
  close(): void {
    this.closed.next();
  }
}

function isAbout(event: unknown, id: string): boolean {
  return (event instanceof JobProgressed || event instanceof JobFinished) && event.job.id === id;
}

// Two changes may fall into one millisecond, so the time of the last one is not enough.
function isSameState(a: Job, b: Job): boolean {
  return (
    a.updatedAt === b.updatedAt &&
    a.status === b.status &&
    a.attempts === b.attempts &&
    a.progress === b.progress &&
    a.currentStep === b.currentStep
  );
}
