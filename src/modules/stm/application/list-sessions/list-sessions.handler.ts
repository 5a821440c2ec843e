import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type SessionPage, SessionStore } from '../ports/session-store.port.js';
import { ListSessions } from './list-sessions.query.js';

/** Lists sessions of the caller's user. */
@QueryHandler(ListSessions)
export class ListSessionsHandler implements IQueryHandler<ListSessions> {
  constructor(private readonly sessions: SessionStore) {}

  execute({ owner, limit, after }: ListSessions): Promise<SessionPage> {
    return this.sessions.list(owner, limit, after);
  }
}
