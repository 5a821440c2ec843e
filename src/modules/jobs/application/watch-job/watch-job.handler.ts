import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Observable } from 'rxjs';
import type { Job } from '../../domain/job.js';
import { JobNotFound } from '../../domain/jobs.errors.js';
import { JobWatch } from '../job-watch.js';
import { JobStore } from '../ports/job-store.port.js';
import { WatchJob } from './watch-job.query.js';

@QueryHandler(WatchJob)
export class WatchJobHandler implements IQueryHandler<WatchJob> {
  constructor(
    private readonly store: JobStore,
    private readonly jobs: JobWatch,
  ) {}

  async execute({ tenant, id }: WatchJob): Promise<Observable<Job>> {
    if ((await this.store.get(tenant, id)) === undefined) throw new JobNotFound(id);
    return this.jobs.watch(tenant, id);
  }
}
