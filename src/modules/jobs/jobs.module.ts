import { Global, Module } from '@nestjs/common';
import { EventBus } from '@nestjs/cqrs';
import { JobsSettings } from '../../config/jobs.settings.js';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { Clock } from '../../shared/kernel/clock.js';
import { EnqueueJobHandler } from './application/enqueue-job/enqueue-job.handler.js';
import { EraseJobsHandler } from './application/erase-jobs/erase-jobs.handler.js';
import { GetJobHandler } from './application/get-job/get-job.handler.js';
import { JobHandlers } from './application/job-handlers.js';
import { JobRunner } from './application/job-runner.js';
import { JobWatch } from './application/job-watch.js';
import { JobWorker } from './application/job-worker.js';
import { ListJobsHandler } from './application/list-jobs/list-jobs.handler.js';
import { JobStore } from './application/ports/job-store.port.js';
import { RetryJobHandler } from './application/retry-job/retry-job.handler.js';
import { WaitForJobHandler } from './application/wait-for-job/wait-for-job.handler.js';
import { WatchJobHandler } from './application/watch-job/watch-job.handler.js';
import { RetryPolicy } from './domain/retry-policy.js';
import { JobsController } from './http/jobs.controller.js';
import { SqliteJobStore } from './infrastructure/sqlite/sqlite-job-store.js';

/**
 * Durable background work. Global, as modules meet at their api alone: whoever has work injects JobHandlers and
 * JobStore from there.
 */
@Global()
@Module({
  imports: [SqliteModule],
  controllers: [JobsController],
  providers: [
    JobHandlers,
    JobWatch,
    EnqueueJobHandler,
    EraseJobsHandler,
    GetJobHandler,
    ListJobsHandler,
    RetryJobHandler,
    WaitForJobHandler,
    WatchJobHandler,
    { provide: JobStore, useClass: SqliteJobStore },
    {
      provide: RetryPolicy,
      useFactory: (settings: JobsSettings) => new RetryPolicy(settings, Math.random),
      inject: [JobsSettings],
    },
    {
      provide: JobRunner,
      useFactory: (
        store: JobStore,
        handlers: JobHandlers,
        retries: RetryPolicy,
        events: EventBus,
        settings: JobsSettings,
      ) => new JobRunner(store, handlers, retries, events, settings),
      inject: [JobStore, JobHandlers, RetryPolicy, EventBus, JobsSettings],
    },
    {
      provide: JobWorker,
      useFactory: (runner: JobRunner, watch: JobWatch, store: JobStore, clock: Clock, settings: JobsSettings) =>
        new JobWorker(runner, watch, store, clock, settings),
      inject: [JobRunner, JobWatch, JobStore, Clock, JobsSettings],
    },
  ],
  exports: [JobHandlers, JobStore],
})
export class JobsModule {}
