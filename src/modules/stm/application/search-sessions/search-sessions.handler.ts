import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../shared/kernel/clock.js';
import { searchMessages } from '../../domain/search-messages.js';
import { SessionRules } from '../../domain/session-rules.js';
import { SessionStore } from '../ports/session-store.port.js';
import { SearchSessions, type SessionSearchResult } from './search-sessions.query.js';
import { WordCountCache } from './word-count-cache.js';

// What one search may look at, so that its time has a limit.
const MESSAGES_OF_A_SESSION = 2_000;
const MESSAGES_OF_A_USER = 500;
const CHARACTERS = 250_000;

/** Ranks what a user's conversations hold on a query. */
@QueryHandler(SearchSessions)
export class SearchSessionsHandler implements IQueryHandler<SearchSessions> {
  private readonly words = new WordCountCache();

  constructor(
    private readonly sessions: SessionStore,
    private readonly rules: SessionRules,
    private readonly clock: Clock,
  ) {}

  async execute({ scope, text, limit, signal }: SearchSessions): Promise<SessionSearchResult> {
    const { tenant, user, agent, session } = scope;
    if (user === undefined) return { messages: [], stale: false };
    const { messages: candidates, stale = false } = await this.sessions.newestMessages({
      owner: { tenant, user },
      characters: CHARACTERS,
      ...(session === undefined
        ? { agent, activeAfter: this.rules.oldestLiveActivity(this.clock.now()), messages: MESSAGES_OF_A_USER }
        : { session, messages: MESSAGES_OF_A_SESSION }),
    });
    await this.words.prepare(
      candidates.map(({ content }) => content),
      signal,
    );
    const messages = searchMessages(candidates, text, limit, {
      wordsOf: (content) => this.words.of(content),
      recency: this.rules.limits,
    });
    return { messages, stale };
  }
}
