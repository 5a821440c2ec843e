import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { lastValueFrom, takeUntil, timer } from 'rxjs';
import type { Job } from '../../domain/job.js';
import { JobNotFound } from '../../domain/jobs.errors.js';
import { JobWatch } from '../job-watch.js';
import { JobStore } from '../ports/job-store.port.js';
import { WaitForJob } from './wait-for-job.query.js';

@QueryHandler(WaitForJob)
export class WaitForJobHandler implements IQueryHandler<WaitForJob> {
  constructor(
    private readonly store: JobStore,
    private readonly jobs: JobWatch,
  ) {}

  async execute({ tenant, id, waitMs }: WaitForJob): Promise<Job> {
    const watched = this.jobs.watch(tenant, id).pipe(takeUntil(timer(waitMs)));
    // Nothing was seen when there is no such job, or the time was over at once.
    const job = (await lastValueFrom(watched, { defaultValue: undefined })) ?? (await this.store.get(tenant, id));
    if (job === undefined) throw new JobNotFound(id);
    return job;
  }
}
