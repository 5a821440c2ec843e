/** What other modules may use of the jobs. */
export { EnqueueJob } from './application/enqueue-job/enqueue-job.command.js';
export { EraseJobs } from './application/erase-jobs/erase-jobs.command.js';
export { JobFinished } from './application/events/job-finished.event.js';
export { JobProgressed } from './application/events/job-progressed.event.js';
export { GetJob } from './application/get-job/get-job.query.js';
export { type JobContext, JobHandler } from './application/job-handler.js';
export { JobHandlers } from './application/job-handlers.js';
export { type JobView, jobView } from './application/job-view.js';
export { ListJobs } from './application/list-jobs/list-jobs.query.js';
export { JobStore } from './application/ports/job-store.port.js';
export { RetryJob } from './application/retry-job/retry-job.command.js';
export { WaitForJob } from './application/wait-for-job/wait-for-job.query.js';
export { isFinished, type Job, type JobFailure, type JobStatus, type NewJob, ownerLane } from './domain/job.js';
export { JobNotFailed, JobNotFound } from './domain/jobs.errors.js';
