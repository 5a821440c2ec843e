import type { JobStore, Lease } from '../../../src/modules/jobs/application/ports/job-store.port.js';
import type { Job, NewJob } from '../../../src/modules/jobs/domain/job.js';
import { ManualClock } from '../../support/manual-clock.js';

/** One durable place for jobs, opened any number of times. */
export interface JobStorage {
  /** The store as one more process opens it. */
  open(clock: ManualClock): JobStore;
  /** Closes all that were opened; what is in the place stays. */
  close(): void;
  remove(): void;
}

export const LEASE_MS = 10_000;
export const KIND = 'test.work';
export const REASON = { code: 'test.outage', message: 'The dependency did not answer' };

/** A queue of its own for one test. */
export class JobQueue {
  readonly clock = new ManualClock();
  store: JobStore;

  constructor(private readonly storage: JobStorage) {
    this.store = this.open();
  }

  open(): JobStore {
    return this.storage.open(this.clock);
  }

  reopen(): void {
    this.storage.close();
    this.store = this.open();
  }

  remove(): void {
    this.storage.close();
    this.storage.remove();
  }

  enqueue(job: Partial<NewJob> = {}): Promise<Job> {
    return this.store.enqueue({ tenant: 'acme', kind: KIND, payload: {}, ...job });
  }

  /** The next job that is due, if there is one. */
  claim(from: JobStore = this.store): Promise<Lease | undefined> {
    return from.claim([KIND], LEASE_MS);
  }

  /** The next job, which must be due. */
  async claimed(): Promise<Lease> {
    const lease = await this.claim();
    if (lease === undefined) throw new Error('There was no job to claim');
    return lease;
  }

  /** The job as it is stored now. */
  async stored({ tenant, id }: Job): Promise<Job> {
    const job = await this.store.get(tenant, id);
    if (job === undefined) throw new Error(`Job ${id} is gone`);
    return job;
  }
}
