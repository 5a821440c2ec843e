import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Job } from '../../domain/job.js';
import { JobStore } from '../ports/job-store.port.js';
import { EnqueueJob } from './enqueue-job.command.js';

@CommandHandler(EnqueueJob)
export class EnqueueJobHandler implements ICommandHandler<EnqueueJob> {
  constructor(private readonly store: JobStore) {}

  // Whoever queues from within a transaction calls the store itself; see JobStore.enqueue.
  async execute({ job }: EnqueueJob): Promise<Job> {
    return this.store.enqueue(job);
  }
}
