import { DomainError, type ErrorCategory } from '../../../shared/kernel/domain-error.js';
import type { JobFailure } from './job.js';

/** Longest wait between two attempts, in milliseconds. */
export const MAX_BACKOFF_MS = 5 * 60_000;

const MAX_REASON_LENGTH = 1_000;

// The same input would be refused again; an outage, a limit or a stale revision passes.
const PERMANENT: ReadonlySet<ErrorCategory> = new Set(['malformed', 'invalid', 'missing', 'conflict', 'refused']);

/** How often, and how soon again, a job is tried. */
export interface RetryLimits {
  readonly maxAttempts: number;
  /** Milliseconds before the second attempt. */
  readonly backoffMs: number;
}

/** Decides whether and when an attempt that failed is followed by another. */
export class RetryPolicy {
  /** @param random a number in [0, 1), new at each call */
  constructor(
    private readonly limits: RetryLimits,
    private readonly random: () => number,
  ) {}

  /**
   * Whether a job may begin this attempt (counted from 1). An attempt that ended with its process was
   * never reported as failed, so the limit is checked at the beginning as well.
   */
  allows(attempt: number): boolean {
    return attempt <= this.limits.maxAttempts;
  }

  /**
   * Milliseconds to wait after attempt n (counted from 1) failed: d/2 + random · d/2 with
   * d = min(MAX_BACKOFF_MS, backoffMs · 2^(n − 1)), the "equal jitter" of M. Brooker,
   * "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
   * @returns undefined when there is no further attempt: the last one is used up, or the error is permanent
   */
  delayAfter(attempt: number, error: unknown): number | undefined {
    if (isPermanent(error) || !this.allows(attempt + 1)) return undefined;
    const longest = Math.min(MAX_BACKOFF_MS, this.limits.backoffMs * 2 ** (attempt - 1));
    return Math.round(longest / 2 + (this.random() * longest) / 2);
  }
}

/** The reason of a failure as it is stored with the job and shown to its owner. */
export function failureOf(error: unknown): JobFailure {
  const code = error instanceof DomainError ? error.code : 'jobs.attempt_failed';
  const message = error instanceof Error ? error.message : String(error);
  return { code, message: message.slice(0, MAX_REASON_LENGTH) };
}

function isPermanent(error: unknown): boolean {
  return error instanceof DomainError && PERMANENT.has(error.category);
}
