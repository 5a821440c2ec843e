import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SessionNotFound } from '../../domain/stm.errors.js';
import { SessionStore } from '../ports/session-store.port.js';
import { MAX_MESSAGES_READ, ReadSession, type SessionView } from './read-session.query.js';

/** Reads a session of the caller's user. */
@QueryHandler(ReadSession)
export class ReadSessionHandler implements IQueryHandler<ReadSession> {
  constructor(private readonly sessions: SessionStore) {}

  async execute({ key }: ReadSession): Promise<SessionView> {
    const snapshot = await this.sessions.read(key, MAX_MESSAGES_READ);
    if (snapshot === undefined) throw new SessionNotFound(key.session);
    const { session, messages } = snapshot;
    return { session, active: { messages, tokens: messages.reduce((sum, message) => sum + message.tokens, 0) } };
  }
}
