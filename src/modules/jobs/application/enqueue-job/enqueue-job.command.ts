import { Command } from '@nestjs/cqrs';
import type { Job, NewJob } from '../../domain/job.js';

/** Queue background work. Answers the stored job: the new one, or the one that had the same key. */
export class EnqueueJob extends Command<Job> {
  constructor(readonly job: NewJob) {
    super();
  }
}
