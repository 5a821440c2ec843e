import type { Observable } from 'rxjs';
import type { Job, JobFailure, JobStatus, NewJob } from '../../domain/job.js';

/** The right of one process to run a job, until `job.runAfter`. A job claimed again gets another token. */
export interface Lease {
  readonly job: Job;
  readonly token: string;
}

/** Which jobs to list: newest first, `limit` of them, from where the cursor of the page before ends. */
export interface JobPageRequest {
  readonly status?: JobStatus | undefined;
  /** Only jobs of these kinds. */
  readonly kinds?: readonly string[] | undefined;
  /** Whether to count all that fit. */
  readonly withTotal?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of jobs; without a cursor it is the last one. */
export interface JobPage {
  readonly jobs: readonly Job[];
  readonly cursor: string | undefined;
  /** How many fit on all pages, where it was asked for. */
  readonly total?: number | undefined;
}

/**
 * The durable queue of background work. The class is the DI token.
 *
 * A job is run **at least once**: a process that dies leaves its lease to run out, and the job is then
 * claimed again. Of all processes that share the store, one at a time holds the lease of a job, and one job
 * of a lane at a time is held. What the holder of a lost lease still reports is ignored (`undefined`).
 */
export abstract class JobStore {
  /** Emits when work may have become due: at once for this process, adapters may add that of others. */
  abstract readonly arrivals: Observable<void>;

  /**
   * Makes a job durable, and due after its delay. A job of the same tenant, kind and key is answered instead,
   * whatever its state.
   *
   * Over SQLite the whole work is done before the promise is returned, on the shared connection, and a failure
   * is thrown at once: called inside `SqliteDatabase.transaction`, the job is there exactly if the caller's own
   * rows are. The transaction itself must not return the promise:
   * ```ts
   * let queued: Promise<Job> | undefined;
   * database.transaction(() => {
   *   insertMessages.run(…);
   *   queued = jobs.enqueue({ tenant, kind: 'ltm.extract', lane: ownerLane(owner), payload });
   * });
   * const job = await queued;
   * ```
   */
  abstract enqueue(job: NewJob): Promise<Job>;

  /**
   * Takes the job that has been due for longest and counts an attempt; also one whose lease has run out.
   * A job of a lane is only taken when it is the first of its lane.
   * @param kinds the kinds that the caller can run
   * @param leaseMs how long others keep away unless the lease is renewed
   */
  abstract claim(kinds: readonly string[], leaseMs: number): Promise<Lease | undefined>;

  /** Keeps the lease for another `leaseMs`. False when it is lost. */
  abstract renew(lease: Lease, leaseMs: number): Promise<boolean>;

  /** Notes how far the job is: 0–100, and what is being done. */
  abstract progress(lease: Lease, percent: number, step: string): Promise<Job | undefined>;

  /** Ends the job with its result, anything that JSON can hold. */
  abstract complete(lease: Lease, result: unknown): Promise<Job | undefined>;

  /** Ends the job with the reason; it can be retried by hand. */
  abstract fail(lease: Lease, failure: JobFailure): Promise<Job | undefined>;

  /** Gives the job back for another attempt after `delayMs`; its lane waits for it. */
  abstract reschedule(lease: Lease, failure: JobFailure, delayMs: number): Promise<Job | undefined>;

  /** Gives the job back as if the attempt had never begun; due at once. */
  abstract release(lease: Lease): Promise<void>;

  abstract get(tenant: string, id: string): Promise<Job | undefined>;

  /** @throws InvalidInput for a cursor that this store has not handed out */
  abstract list(tenant: string, page: JobPageRequest): Promise<JobPage>;

  /** Makes a failed job due at once, with all its attempts again. Undefined when it is not failed. */
  abstract retry(tenant: string, id: string): Promise<Job | undefined>;

  /** Removes every job about one subject, in whatever state. @returns how many there were */
  abstract erase(tenant: string, subject: string): Promise<number>;

  /** Removes up to `limit` jobs that ended before a moment, of every tenant. @returns how many */
  abstract prune(endedBefore: number, limit: number): Promise<number>;
}
