import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandler, JobHandlers, type NewJob, ownerLane } from '../../jobs/jobs.api.js';
import type { StoreOutcome } from '../../ltm/ltm.api.js';
import type { Scope } from '../../../shared/kernel/scope.js';

/** What an add that was done at once has stored. */
export interface AddRecord {
  readonly results: readonly { readonly id: string; readonly memory: string; readonly event: StoreOutcome['event'] }[];
}

/** The kind of the jobs that stand for adds which were done at once. */
export const RECORD_KIND = 'mem0.record_add';

/** The event of an add that was done at once: a job with nothing left to do, so that it is read like any other. */
export function recordOf({ tenant, owner }: Scope, results: AddRecord['results']): NewJob {
  return { tenant, kind: RECORD_KIND, payload: { results }, subject: ownerLane(owner) };
}

/** Ends such a job with what was stored. */
@Injectable()
export class RecordAddJobHandler extends JobHandler<AddRecord, AddRecord> implements OnModuleInit {
  readonly kind = RECORD_KIND;

  constructor(private readonly handlers: JobHandlers) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run(record: AddRecord): Promise<AddRecord> {
    return record;
  }
}
