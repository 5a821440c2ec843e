import { Injectable } from '@nestjs/common';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import {
  type AppendOutcome,
  type MessageBatch,
  type SearchReach,
  type SessionPage,
  type SessionSnapshot,
  SessionStore,
} from '../../application/ports/session-store.port.js';
import type { Candidate } from '../../domain/search-messages.js';
import type { ListPosition, SessionKey, SessionOwner } from '../../domain/session.js';
import { appendToSession } from './append-to-session.js';
import { type SessionRow, toCandidate, toMessage, toSession } from './stm-rows.js';
import { STM_SCHEMA } from './stm-schema.js';
import { prepareStatements, type StmStatements } from './stm-statements.js';

// Sorts behind every time and every session id.
const BEFORE_THE_FIRST: ListPosition = { updatedAt: '\u{10FFFF}', session: '' };

/** Sessions in the SQLite file of the data folder. */
@Injectable()
export class SqliteSessionStore extends SessionStore {
  private readonly statements: StmStatements;

  constructor(private readonly database: SqliteDatabase) {
    super();
    database.migrate('stm', STM_SCHEMA);
    this.statements = prepareStatements(database.connection);
  }

  async append(key: SessionKey, batch: MessageBatch): Promise<AppendOutcome> {
    return this.database.transaction(() => appendToSession(this.statements, key, batch));
  }

  async read(key: SessionKey, limit: number): Promise<SessionSnapshot | undefined> {
    return this.inOneMoment(() => {
      const row = this.statements.findSession.get(key);
      if (row === undefined) return undefined;
      const newestFirst = this.statements.newestMessages.all(row.id, limit);
      return { session: toSession(row), messages: newestFirst.map(toMessage).toReversed() };
    });
  }

  async list(owner: SessionOwner, limit: number, after = BEFORE_THE_FIRST): Promise<SessionPage> {
    const rows = this.statements.listSessions.all({ ...owner, ...after, limit: limit + 1 });
    const sessions = rows.slice(0, limit).map(toSession);
    const last = sessions.at(-1);
    if (rows.length <= limit || last === undefined) return { sessions };
    return { sessions, next: { updatedAt: last.updatedAt, session: last.session } };
  }

  async newestMessages(reach: SearchReach): Promise<readonly Candidate[]> {
    return this.inOneMoment(() => {
      const found: Candidate[] = [];
      let characters = 0;
      for (const session of this.sessionsWithin(reach)) {
        for (const row of this.statements.newestMessages.iterate(session.id, reach.messages - found.length)) {
          found.push(toCandidate(row, session.session_id));
          characters += row.content.length;
          if (found.length >= reach.messages || characters >= reach.characters) return found;
        }
      }
      return found;
    });
  }

  async delete(key: SessionKey): Promise<number | undefined> {
    return this.database.transaction(() => this.statements.deleteSession.get(key)?.revision);
  }

  private sessionsWithin({ owner, session, agent, activeAfter, messages }: SearchReach): SessionRow[] {
    if (session !== undefined) {
      const row = this.statements.findSession.get({ ...owner, session });
      return row === undefined || (agent !== undefined && row.agent_id !== agent) ? [] : [row];
    }
    return this.statements.activeSessions.all({
      ...owner,
      agent: agent ?? null,
      after: activeAfter ?? '',
      limit: messages,
    });
  }

  // One read transaction: another process may write or delete between two statements.
  private inOneMoment<T>(work: () => T): T {
    return this.database.connection.transaction(work).deferred();
  }
}
