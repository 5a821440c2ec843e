import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { ListStandingQueries, type StandingQueryList } from '../list-standing-queries/list-standing-queries.query.js';
import { StandingQueryStore } from '../ports/standing-query-store.port.js';
import { ChooseStandingQueries } from './choose-standing-queries.command.js';

@CommandHandler(ChooseStandingQueries)
export class ChooseStandingQueriesHandler implements ICommandHandler<ChooseStandingQueries> {
  constructor(
    private readonly store: StandingQueryStore,
    private readonly queries: QueryBus,
  ) {}

  async execute({ tenant, texts }: ChooseStandingQueries): Promise<StandingQueryList> {
    if (texts === undefined) await this.store.remove(tenant);
    else await this.store.save(tenant, texts);
    return this.queries.execute(new ListStandingQueries(tenant));
  }
}
