import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Job } from '../../domain/job.js';
import { JobNotFound } from '../../domain/jobs.errors.js';
import { JobStore } from '../ports/job-store.port.js';
import { GetJob } from './get-job.query.js';

@QueryHandler(GetJob)
export class GetJobHandler implements IQueryHandler<GetJob> {
  constructor(private readonly store: JobStore) {}

  async execute({ tenant, id }: GetJob): Promise<Job> {
    const job = await this.store.get(tenant, id);
    if (job === undefined) throw new JobNotFound(id);
    return job;
  }
}
