import { Get, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { GetJob, JobNotFound, ListJobs } from '../../../jobs/jobs.api.js';
import { EXTRACTION_KIND } from '../../../ltm/ltm.api.js';
import { RECORD_KIND } from '../../application/record-add-job.handler.js';
import { EventDto } from './event.dto.js';
import { eventView } from './event-view.js';
import { EventsPageDto } from './events-page.dto.js';
import { ApiPage } from './page.decorator.js';
import { linkTo, type Page } from './page-links.js';
import { PlatformController } from './platform-controller.decorator.js';
import { requireUuid } from './platform.errors.js';

const KINDS = [EXTRACTION_KIND, RECORD_KIND];

/** What became of the adds: each is a job. */
@PlatformController('v1')
export class EventsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('event/:event_id')
  @ApiOperation({ summary: 'What became of an add' })
  @ApiOkResponse({ type: EventDto })
  @ApiNotFoundResponse()
  async read(@Tenant() tenant: string, @Param('event_id') id: string): Promise<EventDto> {
    const job = await this.queries.execute(new GetJob(tenant, requireUuid('event_id', id)));
    if (!KINDS.includes(job.kind)) throw new JobNotFound(id);
    return eventView(job);
  }

  @Get('events')
  @ApiOperation({ summary: 'What became of the adds, newest first, page by page' })
  @ApiPage(EventDto)
  async list(
    @Tenant() tenant: string,
    @Query() { page_size: limit = 50, cursor }: EventsPageDto,
    @Req() request: FastifyRequest,
  ): Promise<Page<EventDto>> {
    const listing = new ListJobs(tenant, { limit, cursor, kinds: KINDS, withTotal: true });
    const { jobs, total = 0, cursor: after } = await this.queries.execute(listing);
    const next = after === undefined ? null : linkTo(request, { page_size: String(limit), cursor: after });
    return { count: total, next, previous: null, results: jobs.map(eventView) };
  }
}
