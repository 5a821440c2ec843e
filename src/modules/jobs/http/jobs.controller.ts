import { Controller, Get, HttpCode, type MessageEvent, Param, Post, Query, Sse } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { interval, last, map, merge, type Observable, share, takeUntil } from 'rxjs';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { GetJob } from '../application/get-job/get-job.query.js';
import { type JobView, jobView } from '../application/job-view.js';
import { ListJobs } from '../application/list-jobs/list-jobs.query.js';
import { RetryJob } from '../application/retry-job/retry-job.command.js';
import { WatchJob } from '../application/watch-job/watch-job.query.js';
import { JobDto } from './job.dto.js';
import { JobPageDto, ListJobsDto } from './list-jobs.dto.js';

/** Proxies close connections that are silent for longer, commonly after 30 to 60 s. */
const HEARTBEAT_MS = 15_000;

/** Background work as its clients follow it. */
@ApiTags('jobs')
@Controller('pika/jobs')
export class JobsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Jobs, newest first' })
  @ApiOkResponse({ type: JobPageDto })
  async list(@Tenant() tenant: string, @Query() page: ListJobsDto): Promise<JobPageDto> {
    const { jobs, cursor } = await this.queries.execute(new ListJobs(tenant, page));
    return { jobs: jobs.map(jobView), next_cursor: cursor };
  }

  @Get(':job_id')
  @ApiOperation({ summary: 'A job as it is now' })
  @ApiOkResponse({ type: JobDto })
  @ApiNotFoundResponse()
  async get(@Tenant() tenant: string, @Param('job_id') id: string): Promise<JobView> {
    return jobView(await this.queries.execute(new GetJob(tenant, id)));
  }

  @Sse(':job_id/events')
  @ApiOperation({ summary: 'A job as server-sent events', description: 'One event a change; ends with the job.' })
  @ApiOkResponse({
    description: 'The data of each event is the job, as `GET /pika/jobs/{job_id}` shows it.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiNotFoundResponse()
  async events(@Tenant() tenant: string, @Param('job_id') id: string): Promise<Observable<MessageEvent>> {
    const states = await this.queries.execute(new WatchJob(tenant, id));
    const messages = states.pipe(
      map((job) => ({ data: jobView(job) })),
      share(),
    );
    const ended = messages.pipe(last(undefined, undefined));
    const heartbeat = interval(HEARTBEAT_MS).pipe(
      map(() => ({ comment: 'still here' })),
      takeUntil(ended),
    );
    return merge(heartbeat, messages);
  }

  @Post(':job_id/retry')
  @HttpCode(202)
  @ApiOperation({ summary: 'Try a failed job again' })
  @ApiAcceptedResponse({ type: JobDto })
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: 'The job has not failed.' })
  async retry(@Tenant() tenant: string, @Param('job_id') id: string): Promise<JobView> {
    return jobView(await this.commands.execute(new RetryJob(tenant, id)));
  }
}
