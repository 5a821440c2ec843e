import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ProfileRules } from '../../domain/profile-rules.js';
import { StandingQueryStore } from '../ports/standing-query-store.port.js';
import { ListStandingQueries, type StandingQueryList } from './list-standing-queries.query.js';

@QueryHandler(ListStandingQueries)
export class ListStandingQueriesHandler implements IQueryHandler<ListStandingQueries> {
  constructor(
    private readonly store: StandingQueryStore,
    private readonly rules: ProfileRules,
  ) {}

  async execute({ tenant }: ListStandingQueries): Promise<StandingQueryList> {
    const chosen = await this.store.find(tenant);
    return { texts: chosen ?? this.rules.standingQueries, isChosen: chosen !== undefined };
  }
}
