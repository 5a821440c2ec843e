import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../shared/kernel/clock.js';
import type { SessionOwner } from '../../domain/session.js';
import { searchMessages } from '../../domain/search-messages.js';
import { SessionRules } from '../../domain/session-rules.js';
import { SessionStore } from '../ports/session-store.port.js';
import { CandidateCache, type ReadCandidates } from './candidate-cache.js';
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
  private readonly known = new CandidateCache();

  constructor(
    private readonly sessions: SessionStore,
    private readonly rules: SessionRules,
    private readonly clock: Clock,
  ) {}

  async execute({ scope, text, limit, signal }: SearchSessions): Promise<SessionSearchResult> {
    const { tenant, user, agent, session } = scope;
    if (user === undefined) return { messages: [], stale: false };
    const read = await this.read({ tenant, user }, agent, session, signal);
    const messages = searchMessages(read.candidates, text, limit, {
      wordsOf: (content, index) => read.words[index] ?? this.words.of(content),
      recency: this.rules.limits,
    });
    return { messages, stale: read.stale };
  }

  /** What a search looks at; what an earlier one has read, unless something was written since. */
  private async read(
    owner: SessionOwner,
    agent: string | undefined,
    session: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<ReadCandidates & { readonly stale: boolean }> {
    const activeAfter = this.rules.oldestLiveActivity(this.clock.now());
    const reach = JSON.stringify([owner.tenant, owner.user, agent, session]);
    const state = await this.stateOf(owner, activeAfter);
    const known = state === undefined ? undefined : this.known.get(reach, state);
    if (known !== undefined) return { ...known, stale: false };

    const { messages: candidates, stale = false } = await this.sessions.newestMessages({
      owner,
      characters: CHARACTERS,
      ...(session === undefined
        ? { agent, activeAfter, messages: MESSAGES_OF_A_USER }
        : { session, messages: MESSAGES_OF_A_SESSION }),
    });
    const texts = candidates.map(({ content }) => content);
    await this.words.prepare(texts, signal);
    const read = { candidates, words: texts.map((content) => this.words.of(content)) };
    const isCurrent = state !== undefined && !stale && (await this.stateOf(owner, activeAfter)) === state;
    if (isCurrent) this.known.set(reach, state, read);
    return { ...read, stale };
  }

  // A store that cannot tell may still have something to remember.
  private async stateOf(owner: SessionOwner, activeAfter: string): Promise<string | undefined> {
    try {
      return await this.sessions.searchState(owner, activeAfter);
    } catch {
      return undefined;
    }
  }
}
