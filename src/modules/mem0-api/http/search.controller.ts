import { Body, Controller, HttpCode, Post, UseFilters } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { type Filter, parseFilter, type ScoredFact, SearchFacts } from '../../ltm/ltm.api.js';
import { scopesOf } from './filter-scopes.js';
import { Mem0ErrorFilter } from './mem0-error.filter.js';
import { foundView } from './memory-view.js';
import { SearchMemoriesDto } from './search-memories.dto.js';

/** The search of Mem0's own server. */
@ApiTags('Mem0 server')
@Controller('search')
@UseFilters(Mem0ErrorFilter)
export class Mem0SearchController {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Search memories' })
  async search(@Tenant() tenant: string, @Body() body: SearchMemoriesDto): Promise<object> {
    const { query: text, top_k: limit = 10, threshold, explain = false, show_expired: showExpired } = body;
    const filter = filterOf(body);
    const found: ScoredFact[][] = await Promise.all(
      scopesOf(tenant, filter).map(async (scope) => {
        const { facts } = await this.queries.execute(
          new SearchFacts(scope, { text, limit, threshold, showExpired, filter: withoutIds(filter) }),
        );
        return [...facts];
      }),
    );
    const best = found.flat().toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id));
    const unique = [...new Map(best.map((fact) => [fact.id, fact])).values()];
    return { results: unique.slice(0, limit).map((fact) => foundView(fact, explain)) };
  }
}

// Ids at the top level are Mem0's older form of the same.
function filterOf({ filters = {}, user_id, agent_id, run_id }: SearchMemoriesDto): Filter {
  const ids = Object.entries({ user_id, agent_id, run_id }).filter(([, id]) => id !== undefined && id !== null);
  return parseFilter({ ...Object.fromEntries(ids), ...filters });
}

// A plain filter of ids is the scope itself; leaving it out spares the store a look at every row.
function withoutIds(filter: Filter): Filter | undefined {
  const conditions = 'all' in filter ? filter.all : [filter];
  const isScope = (part: Filter) =>
    'operator' in part && part.operator === 'eq' && ['user_id', 'agent_id', 'run_id'].includes(part.field);
  const rest = conditions.filter((part) => !isScope(part));
  return rest.length === 0 ? undefined : { all: rest };
}
