import { Query } from '@nestjs/cqrs';
import type { ScoredFact } from '../../domain/fact.js';
import type { Filter } from '../../domain/filter.js';
import type { FactSearch } from '../ports/long-term-memory.port.js';
import type { ReachOptions } from '../reached-scopes.js';

/**
 * Memories that answer a query, best first, of everyone whom the filter names.
 * A filter that names nobody is the error FilterNamesNobody.
 */
export class SearchByFilter extends Query<ScoredFact[]> {
  constructor(
    readonly tenant: string,
    readonly filter: Filter,
    readonly search: Omit<FactSearch, 'filter'>,
    readonly options: ReachOptions,
  ) {
    super();
  }
}
