import { Body, HttpCode, Post, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { type Filter, ListByFilter, parseFilter, SearchByFilter } from '../../../ltm/ltm.api.js';
import { withOwnCategories } from './categories-filter.js';
import { ListMemoriesBodyDto, SearchMemoriesBodyDto } from './find-memories.dto.js';
import { PlatformListedDto, PlatformSearchAnswerDto } from './memory.dto.js';
import { ApiPage } from './page.decorator.js';
import { type Page, PageDto, pageOf, rangeOf } from './page-links.js';
import { PlatformController } from './platform-controller.decorator.js';
import { withIds } from './platform-ids.js';
import { platformFound, platformMemory, withFields } from './platform-view.js';

const ANYONE = { wildcards: true };

/** Listing and searching memories on the platform. The filters say whose. */
@PlatformController('v3/memories')
export class PlatformFindController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'List memories, newest first, page by page' })
  @ApiPage(PlatformListedDto)
  async list(
    @Tenant() tenant: string,
    @Query() page: PageDto,
    @Body() body: ListMemoriesBodyDto,
    @Req() request: FastifyRequest,
  ): Promise<Page<PlatformListedDto>> {
    const listing = { ...rangeOf(page), showExpired: body.show_expired };
    const { facts, total } = await this.queries.execute(new ListByFilter(tenant, filterOf(body), listing, ANYONE));
    const results = facts.map((fact) => withFields(platformMemory(fact), body.fields));
    return pageOf(request, page, total, results);
  }

  @Post('search')
  @HttpCode(200)
  @ApiOperation({ summary: 'Search memories' })
  @ApiOkResponse({ type: PlatformSearchAnswerDto })
  async search(@Tenant() tenant: string, @Body() body: SearchMemoriesBodyDto): Promise<PlatformSearchAnswerDto> {
    const { query: text, top_k: limit = 10, threshold, show_expired: showExpired } = body;
    const filter: Filter = { all: [filterOf(body), parseFilter(inMetadata(body.metadata), 'metadata')] };
    const search = { text, limit, threshold, showExpired };
    const facts = await this.queries.execute(new SearchByFilter(tenant, filter, search, ANYONE));
    return { results: facts.map((fact) => withFields(platformFound(fact), body.fields)) };
  }
}

/** All that a request asks of the memories: the filters, and what stands beside them in the body. */
function filterOf({ filters, categories, start_date, end_date, ...body }: ListMemoriesBodyDto): Filter {
  const beside = {
    ...(categories !== undefined && { categories: { in: categories } }),
    ...((start_date ?? end_date) !== undefined && {
      created_at: {
        ...(start_date !== undefined && { gte: start_date }),
        ...(end_date !== undefined && { lte: end_date }),
      },
    }),
  };
  const asked = { all: [parseFilter(filters ?? {}), parseFilter(beside, 'body')] };
  return withOwnCategories(withIds(body, asked));
}

function inMetadata(metadata: Record<string, unknown> | null | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [`metadata.${name}`, value]));
}
