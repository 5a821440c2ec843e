import type { Job } from '../../domain/job.js';

/** A job of this process was taken up, got further, or waits for its next attempt. */
export class JobProgressed {
  constructor(readonly job: Job) {}
}
