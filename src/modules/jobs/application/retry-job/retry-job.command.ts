import { Command } from '@nestjs/cqrs';
import type { Job } from '../../domain/job.js';

/** Try a failed job again, with all its attempts; JobNotFound or JobNotFailed otherwise. */
export class RetryJob extends Command<Job> {
  constructor(
    readonly tenant: string,
    readonly id: string,
  ) {
    super();
  }
}
