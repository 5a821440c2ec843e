import { isFinished, type Job, type JobStatus } from '../../../jobs/jobs.api.js';
import type { AddRecord } from '../../application/record-add-job.handler.js';
import type { EventDto, EventStatus, PlatformAddedDto } from './event.dto.js';

const STATUS = {
  pending: 'PENDING',
  processing: 'RUNNING',
  completed: 'SUCCEEDED',
  failed: 'FAILED',
} as const satisfies Record<JobStatus, EventStatus>;

/** The state of a job in the platform's words. */
export function eventStatus({ status }: Job): EventStatus {
  return STATUS[status];
}

/** A job as an event of the platform; `latency` is milliseconds from the request to the end. */
export function eventView(job: Job): EventDto {
  const { results = [] } = (job.result ?? {}) as Partial<AddRecord>;
  return {
    id: job.id,
    event_type: 'ADD',
    status: eventStatus(job),
    results: results.map(addedView),
    error: job.error?.message ?? null,
    latency: isFinished(job) ? job.updatedAt - job.createdAt : null,
    created_at: new Date(job.createdAt).toISOString(),
    updated_at: new Date(job.updatedAt).toISOString(),
  };
}

/** What became of one memory of an add. */
export function addedView({ id, memory, event }: AddRecord['results'][number]): PlatformAddedDto {
  return { id, data: { memory }, memory, event };
}
