import type { Owner } from '../../../shared/kernel/scope.js';

/** The states of a job, in the order they are passed through. */
export const JOB_STATUSES = ['pending', 'processing', 'completed', 'failed'] as const;

export type JobStatus = (typeof JOB_STATUSES)[number];

/** Why an attempt did not succeed: a stable code, and a sentence for people. */
export interface JobFailure {
  readonly code: string;
  readonly message: string;
}

/** A piece of background work, as it is stored. Times are milliseconds since 1970-01-01 UTC. */
export interface Job {
  readonly id: string;
  readonly tenant: string;
  /** Which handler runs it, such as `ltm.extract`. */
  readonly kind: string;
  /** Jobs of one lane run one at a time, in the order in which they became due. */
  readonly lane: string | undefined;
  /** Whose data the payload and the result hold; erased together with that person. */
  readonly subject: string | undefined;
  readonly status: JobStatus;
  /** 0–100; starts again with each attempt. */
  readonly progress: number;
  readonly currentStep: string | undefined;
  /** Attempts begun since it was enqueued, or since it was retried by hand. */
  readonly attempts: number;
  /** JSON. */
  readonly payload: unknown;
  /** JSON; there once the job is completed. */
  readonly result: unknown;
  /** The last attempt's failure, also while the next attempt is awaited. */
  readonly error: JobFailure | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** No process may take it up before this moment; while it is processed, the end of the lease. */
  readonly runAfter: number;
}

/** A job to be. */
export interface NewJob {
  readonly tenant: string;
  readonly kind: string;
  /** Anything that JSON can hold. */
  readonly payload: unknown;
  readonly lane?: string | undefined;
  /** Defaults to the lane. */
  readonly subject?: string | undefined;
  /** Within one tenant and kind, a second job of the same key is not made; the first one is answered. */
  readonly key?: string | undefined;
  /** Milliseconds before it becomes due; 0 by default. */
  readonly delayMs?: number | undefined;
}

/** The lane (and subject) of one owner's jobs. */
export function ownerLane({ kind, id }: Owner): string {
  return `${kind}:${id}`;
}

/** Whether the job has ended, well or badly. */
export function isFinished({ status }: Job): boolean {
  return status === 'completed' || status === 'failed';
}
