import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { FactSearchResult } from '../../domain/fact.js';
import type { FactSearch } from '../ports/long-term-memory.port.js';

/** Memories of a scope that answer a query, best first. */
export class SearchFacts extends Query<FactSearchResult> {
  constructor(
    readonly scope: Scope,
    readonly search: FactSearch,
    readonly signal?: AbortSignal,
  ) {
    super();
  }
}
