import type { Job, JobFailure, JobStatus } from '../domain/job.js';

/** A job as clients see it: without its payload, times in ISO 8601. */
export interface JobView {
  readonly job_id: string;
  readonly kind: string;
  readonly status: JobStatus;
  readonly progress: number;
  readonly current_step: string | null;
  readonly attempts: number;
  readonly result?: unknown;
  readonly error?: JobFailure;
  readonly created_at: string;
  readonly updated_at: string;
}

/** The view of a job, the same on every route that answers with one. */
export function jobView(job: Job): JobView {
  return {
    job_id: job.id,
    kind: job.kind,
    status: job.status,
    progress: job.progress,
    current_step: job.currentStep ?? null,
    attempts: job.attempts,
    ...(job.status === 'completed' ? { result: job.result } : {}),
    ...(job.error === undefined ? {} : { error: job.error }),
    created_at: new Date(job.createdAt).toISOString(),
    updated_at: new Date(job.updatedAt).toISOString(),
  };
}
