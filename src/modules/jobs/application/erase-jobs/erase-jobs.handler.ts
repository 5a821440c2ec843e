import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { JobRunner } from '../job-runner.js';
import { JobStore } from '../ports/job-store.port.js';
import { EraseJobs } from './erase-jobs.command.js';

@CommandHandler(EraseJobs)
export class EraseJobsHandler implements ICommandHandler<EraseJobs> {
  constructor(
    private readonly store: JobStore,
    private readonly runner: JobRunner,
  ) {}

  async execute({ tenant, subject }: EraseJobs): Promise<number> {
    // In this order: what is gone from the store can no longer be claimed.
    const erased = await this.store.erase(tenant, subject);
    await this.runner.cancel(tenant, subject);
    return erased;
  }
}
