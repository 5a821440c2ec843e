import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ToNumber } from '../../../platform/http/to-number.decorator.js';
import { JOB_STATUSES, type JobStatus } from '../domain/job.js';
import { JobDto } from './job.dto.js';

/** Which jobs to list. */
export class ListJobsDto {
  @ApiPropertyOptional({ enum: JOB_STATUSES })
  @IsOptional()
  @IsIn(JOB_STATUSES)
  readonly status?: JobStatus;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;

  @ApiPropertyOptional({ description: '`next_cursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(256)
  readonly cursor?: string;
}

/** One page of jobs, newest first. */
export abstract class JobPageDto {
  @ApiProperty({ type: [JobDto] })
  abstract readonly jobs: readonly JobDto[];

  @ApiPropertyOptional({ type: String, description: 'Absent on the last page.' })
  abstract readonly next_cursor?: string | undefined;
}
