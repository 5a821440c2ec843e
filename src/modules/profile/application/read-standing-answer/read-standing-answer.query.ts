import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { FactSearchResult, SearchFacts } from '../../../ltm/ltm.api.js';

/**
 * The answer to a search, where it was computed beforehand: exactly what `SearchFacts` gives at this version for the
 * standing query that the text stands for. Undefined where there is none, and `SearchFacts` has to be asked.
 */
export class ReadStandingAnswer extends Query<FactSearchResult | undefined> {
  /** @param version of the memories that the answer has to be of; see `ReadFactsVersion` */
  constructor(
    readonly scope: Scope,
    readonly search: SearchFacts['search'],
    readonly version: number,
  ) {
    super();
  }
}
