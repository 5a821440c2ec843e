import { isFinished, type Job, type JobStatus } from '../../../jobs/jobs.api.js';

const STATUS = {
  pending: 'PENDING',
  processing: 'RUNNING',
  completed: 'SUCCEEDED',
  failed: 'FAILED',
} as const satisfies Record<JobStatus, string>;

/** The state of a job in the platform's words. */
export function eventStatus({ status }: Job): string {
  return STATUS[status];
}

/** A job as an event of the platform; `latency` is milliseconds from the request to the end. */
export function eventView(job: Job): object {
  const { results = [] } = (job.result ?? {}) as { results?: readonly { id: string; memory: string; event: string }[] };
  return {
    id: job.id,
    event_type: 'ADD',
    status: eventStatus(job),
    results: results.map(({ id, memory, event }) => ({ id, data: { memory }, memory, event })),
    error: job.error?.message ?? null,
    latency: isFinished(job) ? job.updatedAt - job.createdAt : null,
    created_at: new Date(job.createdAt).toISOString(),
    updated_at: new Date(job.updatedAt).toISOString(),
  };
}
