/** What a running job knows and can do besides its payload. */
export interface JobContext {
  readonly jobId: string;
  readonly tenant: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** Aborted when the job was erased, its lease was lost or the service stops; pass it on to slow calls. */
  readonly signal: AbortSignal;
  /**
   * Shows how far the job is.
   * @param percent 0–100
   * @param step what is being done now, in a few words
   * @throws the reason of `signal` once that is aborted, so a job ends at its next step at the latest
   */
  readonly progress: (percent: number, step: string) => Promise<void>;
}

/**
 * Does the work of one kind of job. It may be run more than once for one job, so its effects must be the same
 * when repeated. An error of the categories malformed, invalid, missing, conflict and refused fails the job at
 * once; any other is retried with backoff.
 */
export abstract class JobHandler<Payload = unknown, Result = unknown> {
  /** Unique in the service, `module.verb`. */
  abstract readonly kind: string;

  /** @returns the job's result, anything that JSON can hold */
  abstract run(payload: Payload, context: JobContext): Promise<Result>;
}
