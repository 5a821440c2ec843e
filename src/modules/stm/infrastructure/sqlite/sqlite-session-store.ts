import { Injectable } from '@nestjs/common';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import { asStorageError } from '../../../../platform/sqlite/storage-unavailable.js';
import {
  type AppendOutcome,
  type MessageBatch,
  type SearchedMessages,
  type SearchReach,
  type SessionPage,
  type SessionSnapshot,
  SessionStore,
} from '../../application/ports/session-store.port.js';
import type { SessionMessage } from '../../domain/message.js';
import type { Candidate } from '../../domain/search-messages.js';
import type { ListPosition, Session, SessionKey, SessionOwner } from '../../domain/session.js';
import type { Summary, Tiers } from '../../domain/tiers.js';
import { appendToSession } from './append-to-session.js';
import { type SessionRow, toCandidate, toMessage, toSession } from './stm-rows.js';
import { STM_SCHEMA } from './stm-schema.js';
import { prepareStatements, type StmStatements } from './stm-statements.js';
import { prepareUpkeepStatements, type UpkeepStatements, type VersionParameters } from './upkeep-statements.js';

// Sorts behind every time and every session id.
const BEFORE_THE_FIRST: ListPosition = { updatedAt: '\u{10FFFF}', session: '' };

/** Sessions in the SQLite file of the data folder. */
@Injectable()
export class SqliteSessionStore extends SessionStore {
  private readonly statements: StmStatements;
  private readonly upkeep: UpkeepStatements;

  constructor(private readonly database: SqliteDatabase) {
    super();
    database.migrate('stm', STM_SCHEMA);
    this.statements = prepareStatements(database.connection);
    this.upkeep = prepareUpkeepStatements(database.connection);
  }

  async append(key: SessionKey, batch: MessageBatch): Promise<AppendOutcome> {
    return this.database.transaction(() => appendToSession(this.statements, key, batch));
  }

  async read(key: SessionKey, limit: number): Promise<SessionSnapshot | undefined> {
    return this.database.snapshot(() => {
      const row = this.statements.findSession.get(key);
      if (row === undefined) return undefined;
      const newestFirst = this.statements.newestMessages.all(row.id, limit);
      return { session: toSession(row), messages: newestFirst.map(toMessage).toReversed() };
    });
  }

  async readRange({ tenant, user, session }: SessionKey, after: number, upTo: number): Promise<SessionMessage[]> {
    return this.database.snapshot(() => {
      const row = this.statements.findSession.get({ tenant, user, session });
      return row === undefined
        ? []
        : this.statements.messagesBetween.all({ session: row.id, after, upTo }).map(toMessage);
    });
  }

  async list(owner: SessionOwner, limit: number, after = BEFORE_THE_FIRST): Promise<SessionPage> {
    const rows = this.statements.listSessions.all({ ...owner, ...after, limit: limit + 1 });
    const sessions = rows.slice(0, limit).map(toSession);
    const last = sessions.at(-1);
    if (rows.length <= limit || last === undefined) return { sessions };
    return { sessions, next: { updatedAt: last.updatedAt, session: last.session } };
  }

  async newestMessages(reach: SearchReach): Promise<SearchedMessages> {
    const messages = this.database.snapshot(() => {
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
    return { messages };
  }

  async searchState(owner: SessionOwner, activeAfter: string): Promise<string> {
    const { tenant, user } = owner;
    try {
      return this.statements.searchState.get({ tenant, user, after: activeAfter }) ?? '';
    } catch (error) {
      throw asStorageError(error);
    }
  }

  async storeTiers(session: Session, tiers: Tiers): Promise<boolean> {
    const parameters = {
      ...versionOf(session),
      sessionUpToWas: session.tiers.sessionUpTo,
      recentUpToWas: session.tiers.recentUpTo,
      sessionUpTo: tiers.sessionUpTo,
      recentUpTo: tiers.recentUpTo,
      coveredTokens: tiers.coveredTokens,
      sessionSummary: json(tiers.session),
      recentSummary: json(tiers.recent),
    };
    return this.database.transaction(() => this.upkeep.storeTiers.run(parameters).changes === 1);
  }

  async storeHandedOver(session: Session, upTo: number): Promise<boolean> {
    const parameters = { ...versionOf(session), was: session.handedOver, upTo };
    return this.database.transaction(() => this.upkeep.storeHandedOver.run(parameters).changes === 1);
  }

  async due(now: number, limit: number): Promise<readonly Session[]> {
    return this.database.snapshot(() => this.upkeep.dueSessions.all(now, limit).map(toSession));
  }

  async attendAgain(session: Session, at: number): Promise<void> {
    const parameters = { ...versionOf(session), revision: session.revision, at };
    this.database.transaction(() => this.upkeep.attendAgain.run(parameters));
  }

  async deleteUnchanged(session: Session): Promise<boolean> {
    const parameters = { ...versionOf(session), revision: session.revision };
    return this.database.transaction(() => this.upkeep.deleteUnchanged.run(parameters).changes === 1);
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
}

function versionOf({ tenant, user, session, createdAt }: Session): VersionParameters {
  return { tenant, user, session, createdAt };
}

function json(summary: Summary | undefined): string | null {
  return summary === undefined ? null : JSON.stringify(summary);
}
