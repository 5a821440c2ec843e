import { Get, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { GetJob, JobNotFound, ListJobs } from '../../../jobs/jobs.api.js';
import { EXTRACTION_KIND } from '../../../ltm/ltm.api.js';
import { RECORD_KIND } from '../../application/record-add-job.handler.js';
import { eventView } from './event-view.js';
import { EventsPageDto } from './events-page.dto.js';
import { linkTo } from './page-links.js';
import { PlatformController } from './platform-controller.decorator.js';
import { requireUuid } from './platform.errors.js';

const KINDS = [EXTRACTION_KIND, RECORD_KIND];

/** What became of the adds: each is a job. */
@PlatformController('v1')
export class EventsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('event/:event_id')
  @ApiOperation({ summary: 'What became of an add' })
  async read(@Tenant() tenant: string, @Param('event_id') id: string): Promise<object> {
    const job = await this.queries.execute(new GetJob(tenant, requireUuid('event_id', id)));
    if (!KINDS.includes(job.kind)) throw new JobNotFound(id);
    return eventView(job);
  }

  @Get('events')
  @ApiOperation({ summary: 'What became of the adds, newest first, page by page' })
  async list(
    @Tenant() tenant: string,
    @Query() { page_size: limit = 50, cursor }: EventsPageDto,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const page = await this.queries.execute(new ListJobs(tenant, { limit, cursor, kinds: KINDS, withTotal: true }));
    const next = page.cursor === undefined ? null : linkTo(request, { page_size: String(limit), cursor: page.cursor });
    return { count: page.total, next, previous: null, results: page.jobs.map(eventView) };
  }
}
