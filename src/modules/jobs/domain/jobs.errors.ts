import { DomainError } from '../../../shared/kernel/domain-error.js';

/** No job of the tenant has this id; it may have been erased, or pruned long after its end. */
export class JobNotFound extends DomainError {
  constructor(id: string) {
    super('jobs.not_found', 'missing', `There is no job ${id}`);
  }
}

/** Only a failed job can be retried. */
export class JobNotFailed extends DomainError {
  constructor(id: string, status: string) {
    super('jobs.not_failed', 'conflict', `Job ${id} is ${status}; only a failed job can be retried`);
  }
}

/** The processes that ran the job ended again and again before it did: it may well be what ends them. */
export class JobAbandoned extends DomainError {
  constructor(attempts: number) {
    super('jobs.abandoned', 'refused', `The process that ran the job was lost ${attempts} times`);
  }
}

/** The job is no longer this process's: it was erased, or its lease ran out and another process has it. */
export class LeaseLost extends DomainError {
  constructor(id: string) {
    super('jobs.lease_lost', 'conflict', `Job ${id} is no longer held by this process`);
  }
}

/** The process stops before the job has ended; it goes back to the queue. */
export class RunnerStopped extends DomainError {
  constructor() {
    super('jobs.stopped', 'unavailable', 'The service is stopping; the job will be taken up again');
  }
}
