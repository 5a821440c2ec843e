import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../shared/kernel/clock.js';
import { SessionRules } from '../../domain/session-rules.js';
import { SessionStore } from '../ports/session-store.port.js';
import { ReadSearchState } from './read-search-state.query.js';

@QueryHandler(ReadSearchState)
export class ReadSearchStateHandler implements IQueryHandler<ReadSearchState> {
  constructor(
    private readonly sessions: SessionStore,
    private readonly rules: SessionRules,
    private readonly clock: Clock,
  ) {}

  async execute({ scope: { tenant, user } }: ReadSearchState): Promise<string> {
    if (user === undefined) return '';
    return this.sessions.searchState({ tenant, user }, this.rules.oldestLiveActivity(this.clock.now()));
  }
}
