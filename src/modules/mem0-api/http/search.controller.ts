import { Body, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBadGatewayResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { type Filter, parseFilter, SearchByFilter } from '../../ltm/ltm.api.js';
import { Mem0SearchAnswerDto } from './answers.dto.js';
import { Mem0ServerController } from './mem0-server-controller.decorator.js';
import { foundView } from './memory-view.js';
import { SearchMemoriesDto } from './search-memories.dto.js';

/** The search of Mem0's own server. */
@Mem0ServerController('search')
export class Mem0SearchController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Search memories' })
  @ApiOkResponse({ type: Mem0SearchAnswerDto })
  @ApiBadGatewayResponse()
  async search(@Tenant() tenant: string, @Body() body: SearchMemoriesDto): Promise<Mem0SearchAnswerDto> {
    const { query: text, top_k: limit = 10, threshold, explain = false, show_expired: showExpired } = body;
    const search = { text, limit, threshold, showExpired };
    const found = await this.queries.execute(new SearchByFilter(tenant, filterOf(body), search, { wildcards: false }));
    return { results: found.map((fact) => foundView(fact, explain)) };
  }
}

// Ids at the top level are Mem0's older form of the same.
function filterOf({ filters = {}, user_id, agent_id, run_id }: SearchMemoriesDto): Filter {
  const ids = Object.entries({ user_id, agent_id, run_id }).filter(([, id]) => id !== undefined && id !== null);
  return parseFilter({ ...Object.fromEntries(ids), ...filters });
}
