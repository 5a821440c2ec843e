import type { Job } from '../../domain/job.js';

/** A job of this process has ended, completed or failed. */
export class JobFinished {
  constructor(readonly job: Job) {}
}
