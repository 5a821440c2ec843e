import { Query } from '@nestjs/cqrs';
import type { Job } from '../../domain/job.js';

/** The job once it has ended, or as it is after `waitMs` milliseconds; an unknown one is the error JobNotFound. */
export class WaitForJob extends Query<Job> {
  constructor(
    readonly tenant: string,
    readonly id: string,
    readonly waitMs: number,
  ) {
    super();
  }
}
