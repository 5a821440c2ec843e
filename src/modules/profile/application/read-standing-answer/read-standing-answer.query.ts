import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { FactSearchResult, SearchFacts } from '../../../ltm/ltm.api.js';

/**
 * The answer to a search, where it was computed beforehand: exactly what `SearchFacts` gives now for the standing query
 * that the text stands for. Undefined where there is none, and `SearchFacts` has to be asked.
 */
export class ReadStandingAnswer extends Query<FactSearchResult | undefined> {
  constructor(
    readonly scope: Scope,
    readonly search: SearchFacts['search'],
  ) {
    super();
  }
}
