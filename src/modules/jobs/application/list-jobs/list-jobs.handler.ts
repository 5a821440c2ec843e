import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type JobPage, JobStore } from '../ports/job-store.port.js';
import { ListJobs } from './list-jobs.query.js';

@QueryHandler(ListJobs)
export class ListJobsHandler implements IQueryHandler<ListJobs> {
  constructor(private readonly store: JobStore) {}

  async execute({ tenant, page }: ListJobs): Promise<JobPage> {
    return this.store.list(tenant, page);
  }
}
