import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SessionRules } from '../../domain/session-rules.js';
import { SessionNotFound } from '../../domain/stm.errors.js';
import { SessionStore } from '../ports/session-store.port.js';
import { SettledSession } from '../summaries/settled-session.js';
import { ReadSession, type SessionView } from './read-session.query.js';

/** Reads a session of the caller's user. */
@QueryHandler(ReadSession)
export class ReadSessionHandler implements IQueryHandler<ReadSession> {
  constructor(
    private readonly sessions: SessionStore,
    private readonly settled: SettledSession,
    private readonly rules: SessionRules,
  ) {}

  async execute({ key }: ReadSession): Promise<SessionView> {
    const snapshot = await this.sessions.read(key, this.rules.limits.activeTurns);
    if (snapshot === undefined) throw new SessionNotFound(key.session);
    const { session, messages, stale = false } = await this.settled.of(snapshot);
    return { session, active: { messages, tokens: messages.reduce((sum, { tokens }) => sum + tokens, 0) }, stale };
  }
}
