import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { canonicalText } from '../../../../shared/kernel/canonical-text.js';
import { Deadline } from '../../../../shared/kernel/deadline.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import { ListFacts, ReadFactsSeen } from '../../../ltm/ltm.api.js';
import { type Profile, ReadProfile } from '../../../profile/profile.api.js';
import { ReadContext, type SessionContext, SessionNotFound } from '../../../stm/stm.api.js';
import { impliedQuery } from '../../domain/context/implied-query.js';
import { WriteNotSeen } from '../../domain/orchestrator.errors.js';
import { type Asked, ask } from '../search-memory/ask.js';
import { SearchMemory } from '../search-memory/search-memory.query.js';
import type { ContextOptions } from './build-context.query.js';
import type { OfferedFact } from './candidates.js';

/** Facts, and whether they were searched by words alone. */
export interface OfferedFacts {
  readonly facts: readonly OfferedFact[];
  readonly wordsAlone: boolean;
}

/** What each source answered; `stm` is undefined when there is no session to ask for. */
export interface Sources {
  readonly profile: Asked<Profile>;
  readonly ltm: Asked<OfferedFacts>;
  readonly stm: Asked<SessionContext> | undefined;
}

const NO_SESSION: SessionContext = { messages: [], tokens: 0, stale: false };

/** Asks everything that a context is made of, side by side and within one deadline. */
@Injectable()
export class ContextSources {
  constructor(private readonly queries: QueryBus) {}

  async ask(scope: Scope, options: ContextOptions): Promise<Sources> {
    const deadline = new Deadline(options.timeoutMs);
    try {
      return await this.askAll(scope, options, deadline);
    } finally {
      deadline.end();
    }
  }

  private async askAll(scope: Scope, options: ContextOptions, deadline: Deadline): Promise<Sources> {
    const reach = scope.withoutSession();
    const session = this.session(scope, deadline);
    const profile = ask('profile', deadline, () => this.queries.execute(new ReadProfile(reach)));
    // Only a query that the session has to tell waits for the session.
    const query = options.text ?? impliedQuery((await session)?.value?.messages ?? []);
    const ltm = ask('ltm', deadline, () => this.facts(reach, query, options, deadline));
    const [asked, known, found] = await Promise.all([session, profile, ltm]);
    return { stm: asked, profile: known, ltm: found };
  }

  private async session(
    { tenant, user, session }: Scope,
    deadline: Deadline,
  ): Promise<Asked<SessionContext> | undefined> {
    if (user === undefined || session === undefined) return undefined;
    return ask('stm', deadline, async () => {
      try {
        return await this.queries.execute(new ReadContext({ tenant, user, session }));
      } catch (error) {
        // A conversation that has not begun is one without turns.
        if (error instanceof SessionNotFound) return NO_SESSION;
        throw error;
      }
    });
  }

  /** Facts that answer the query; without one those that were learnt last. */
  private async facts(
    scope: Scope,
    query: string | undefined,
    { limit, minVersion }: ContextOptions,
    deadline: Deadline,
  ): Promise<OfferedFacts> {
    if (query === undefined) {
      const isSeen = minVersion === undefined || (await this.queries.execute(new ReadFactsSeen(minVersion)));
      if (!isSeen) throw new WriteNotSeen();
      const { facts } = await this.queries.execute(new ListFacts(scope, { offset: 0, limit }));
      return { facts, wordsAlone: false };
    }
    const timeoutMs = Math.max(1, Math.ceil(deadline.left));
    const search = {
      text: canonicalText(query),
      limit,
      threshold: 0,
      sources: ['ltm'] as const,
      timeoutMs,
      minVersion,
    };
    const { results, degraded } = await this.queries.execute(new SearchMemory(scope, search));
    return { facts: results, wordsAlone: degraded.includes('embedder') };
  }
}
