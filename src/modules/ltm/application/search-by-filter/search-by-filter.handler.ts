import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { ScoredFact } from '../../domain/fact.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { reachedScopes } from '../reached-scopes.js';
import { SearchFacts } from '../search-facts/search-facts.query.js';
import { SearchByFilter } from './search-by-filter.query.js';

@QueryHandler(SearchByFilter)
export class SearchByFilterHandler implements IQueryHandler<SearchByFilter> {
  constructor(
    private readonly memory: LongTermMemory,
    private readonly queries: QueryBus,
  ) {}

  async execute({ tenant, filter, search, options }: SearchByFilter): Promise<ScoredFact[]> {
    const reached = await reachedScopes(this.memory, tenant, filter, options);
    const found = await Promise.all(
      reached.map(({ scope, filter: rest }) =>
        this.queries.execute(new SearchFacts(scope, { ...search, filter: rest })),
      ),
    );
    const best = found.flatMap(({ facts }) => facts);
    return best.toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id)).slice(0, search.limit);
  }
}
