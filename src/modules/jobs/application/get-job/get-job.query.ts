import { Query } from '@nestjs/cqrs';
import type { Job } from '../../domain/job.js';

/** One job as it is now; an unknown one is the error JobNotFound. */
export class GetJob extends Query<Job> {
  constructor(
    readonly tenant: string,
    readonly id: string,
  ) {
    super();
  }
}
