import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { JobView } from '../application/job-view.js';
import { JOB_STATUSES, type JobFailure, type JobStatus } from '../domain/job.js';

/** The documentation of a job's failure. */
export abstract class JobFailureDto implements JobFailure {
  @ApiProperty({ example: 'ltm.unavailable' })
  abstract readonly code: string;

  @ApiProperty()
  abstract readonly message: string;
}

/** The documentation of a job's view. */
export abstract class JobDto implements JobView {
  @ApiProperty({ format: 'uuid' })
  abstract readonly job_id: string;

  @ApiProperty({ example: 'ltm.extract' })
  abstract readonly kind: string;

  @ApiProperty({ enum: JOB_STATUSES })
  abstract readonly status: JobStatus;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  abstract readonly progress: number;

  @ApiProperty({ type: String, nullable: true, description: 'What is being done now.' })
  abstract readonly current_step: string | null;

  @ApiProperty({ type: 'integer', minimum: 0 })
  abstract readonly attempts: number;

  @ApiPropertyOptional({ description: 'Once completed; its form depends on the kind.', type: Object })
  abstract readonly result?: unknown;

  @ApiPropertyOptional({ type: JobFailureDto, description: 'Why the last attempt failed.' })
  abstract readonly error?: JobFailureDto;

  @ApiProperty({ format: 'date-time' })
  abstract readonly created_at: string;

  @ApiProperty({ format: 'date-time' })
  abstract readonly updated_at: string;
}
