import { IsInt, Max, Min } from 'class-validator';
import { Env } from './environment.js';

/** Background work: how much at once, how often it is tried, how long it is remembered. */
export class JobsSettings {
  @Env('JOBS_CONCURRENCY', 'a number from 1 to 64: jobs that one process runs at once')
  @IsInt()
  @Min(1)
  @Max(64)
  readonly concurrency: number = 4;

  @Env('JOBS_MAX_ATTEMPTS', 'a number from 1 to 100: how often a job is tried before it is failed')
  @IsInt()
  @Min(1)
  @Max(100)
  readonly maxAttempts: number = 5;

  @Env('JOBS_BACKOFF_MS', 'milliseconds from 1 to 60000 before the second attempt; doubled for each further one')
  @IsInt()
  @Min(1)
  @Max(60_000)
  readonly backoffMs: number = 1_000;

  @Env('JOBS_LEASE_MS', 'milliseconds from 1000 to 600000 after which the job of a dead process is taken up again')
  @IsInt()
  @Min(1_000)
  @Max(600_000)
  readonly leaseMs: number = 10_000;

  @Env('JOBS_RETENTION_HOURS', 'hours from 1 to 8760 that a finished job can still be read')
  @IsInt()
  @Min(1)
  @Max(8_760)
  readonly retentionHours: number = 168;
}
