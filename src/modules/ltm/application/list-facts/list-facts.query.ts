import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { FactPage } from '../../domain/fact.js';
import type { FactListing } from '../ports/long-term-memory.port.js';

/** Memories of a scope, newest first, page by page. */
export class ListFacts extends Query<FactPage> {
  constructor(
    readonly scope: Scope,
    readonly listing: FactListing,
  ) {
    super();
  }
}
