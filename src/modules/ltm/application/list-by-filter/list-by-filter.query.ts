import { Query } from '@nestjs/cqrs';
import type { FactPage } from '../../domain/fact.js';
import type { Filter } from '../../domain/filter.js';
import type { FactListing } from '../ports/long-term-memory.port.js';
import type { ReachOptions } from '../reached-scopes.js';

/**
 * Memories of everyone whom the filter names, newest first, page by page.
 * A filter that names nobody is the error FilterNamesNobody.
 */
export class ListByFilter extends Query<FactPage> {
  constructor(
    readonly tenant: string,
    readonly filter: Filter,
    readonly listing: Omit<FactListing, 'filter'>,
    readonly options: ReachOptions,
  ) {
    super();
  }
}
