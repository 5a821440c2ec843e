import { Query } from '@nestjs/cqrs';
import type { Observable } from 'rxjs';
import type { Job } from '../../domain/job.js';

/** A job now and after every change, until it has ended; an unknown one is the error JobNotFound. */
export class WatchJob extends Query<Observable<Job>> {
  constructor(
    readonly tenant: string,
    readonly id: string,
  ) {
    super();
  }
}
