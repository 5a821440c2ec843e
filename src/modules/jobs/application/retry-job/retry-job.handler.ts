import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Job } from '../../domain/job.js';
import { JobNotFailed, JobNotFound } from '../../domain/jobs.errors.js';
import { JobStore } from '../ports/job-store.port.js';
import { RetryJob } from './retry-job.command.js';

@CommandHandler(RetryJob)
export class RetryJobHandler implements ICommandHandler<RetryJob> {
  constructor(private readonly store: JobStore) {}

  async execute({ tenant, id }: RetryJob): Promise<Job> {
    const retried = await this.store.retry(tenant, id);
    if (retried !== undefined) return retried;
    const job = await this.store.get(tenant, id);
    throw job === undefined ? new JobNotFound(id) : new JobNotFailed(id, job.status);
  }
}
