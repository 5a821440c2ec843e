import { Query } from '@nestjs/cqrs';
import type { JobPage, JobPageRequest } from '../ports/job-store.port.js';

/** The jobs of a tenant, newest first, a page at a time. */
export class ListJobs extends Query<JobPage> {
  constructor(
    readonly tenant: string,
    readonly page: JobPageRequest,
  ) {
    super();
  }
}
