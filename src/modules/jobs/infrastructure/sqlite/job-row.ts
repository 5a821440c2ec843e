import type { Job, JobFailure, JobStatus } from '../../domain/job.js';

/** A row of the table `jobs`, without the columns that only statements use. */
export interface JobRow {
  readonly seq: number;
  readonly id: string;
  readonly tenant: string;
  readonly kind: string;
  readonly lane: string | null;
  readonly subject: string | null;
  readonly status: JobStatus;
  readonly due_at: number;
  readonly attempts: number;
  readonly progress: number;
  readonly current_step: string | null;
  readonly payload: string;
  readonly result: string | null;
  readonly error: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

/** The job of a row. */
export function jobOf(row: JobRow): Job {
  return {
    id: row.id,
    tenant: row.tenant,
    kind: row.kind,
    lane: row.lane ?? undefined,
    subject: row.subject ?? undefined,
    status: row.status,
    progress: row.progress,
    currentStep: row.current_step ?? undefined,
    attempts: row.attempts,
    payload: JSON.parse(row.payload),
    result: row.result === null ? undefined : JSON.parse(row.result),
    error: row.error === null ? undefined : (JSON.parse(row.error) as JobFailure),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    runAfter: row.due_at,
  };
}
