import type { Database } from 'better-sqlite3';
import type { MessageRow, SessionRow } from './stm-rows.js';

/** Names one session in a statement. */
export interface KeyParameters {
  readonly tenant: string;
  readonly user: string;
  readonly session: string;
}

/** The statements of short-term memory, compiled once a connection. */
export type StmStatements = ReturnType<typeof prepareStatements>;

const KEY = 'tenant = :tenant AND user_id = :user AND session_id = :session';
const MESSAGE_COLUMNS = 'position, message_id, role, name, content, tokens, metadata, created_at';

/** Compiles the statements; the tables must be there. */
export function prepareStatements(connection: Database) {
  return {
    findSession: connection.prepare<[KeyParameters], SessionRow>(`SELECT * FROM stm_sessions WHERE ${KEY}`),
    makeSession: connection.prepare<[KeyParameters & { agent: string | null; at: string }], SessionRow>(
      `INSERT INTO stm_sessions (tenant, user_id, session_id, agent_id, created_at, updated_at)
       VALUES (:tenant, :user, :session, :agent, :at, :at) RETURNING *`,
    ),
    // Clocks of two processes may differ; the last activity never goes back.
    grownSession: connection.prepare<
      [{ id: number; agent: string | null; revision: number; tokens: number; at: string; attendAt: number }],
      SessionRow
    >(
      `UPDATE stm_sessions
       SET revision = :revision, tokens = tokens + :tokens, agent_id = coalesce(agent_id, :agent),
           updated_at = max(updated_at, :at), attend_at = :attendAt
       WHERE id = :id RETURNING *`,
    ),
    deleteSession: connection.prepare<[KeyParameters], { revision: number }>(
      `DELETE FROM stm_sessions WHERE ${KEY} RETURNING revision`,
    ),
    listSessions: connection.prepare<
      [{ tenant: string; user: string; updatedAt: string; session: string; limit: number }],
      SessionRow
    >(
      `SELECT * FROM stm_sessions
       WHERE tenant = :tenant AND user_id = :user AND (updated_at, session_id) < (:updatedAt, :session)
       ORDER BY updated_at DESC, session_id DESC LIMIT :limit`,
    ),
    activeSessions: connection.prepare<
      [{ tenant: string; user: string; after: string; agent: string | null; limit: number }],
      SessionRow
    >(
      `SELECT * FROM stm_sessions
       WHERE tenant = :tenant AND user_id = :user AND updated_at > :after AND (:agent IS NULL OR agent_id = :agent)
       ORDER BY updated_at DESC, session_id DESC LIMIT :limit`,
    ),
    searchState: connection
      .prepare<[{ tenant: string; user: string; after: string }], string>(
        `SELECT coalesce((SELECT changes FROM stm_changes WHERE tenant = :tenant AND user_id = :user), 0) || ':' ||
           (SELECT count(*) FROM stm_sessions WHERE tenant = :tenant AND user_id = :user AND updated_at > :after)`,
      )
      .pluck(),
    addMessage: connection.prepare<[MessageRow & { session: number }]>(
      `INSERT INTO stm_messages (session, ${MESSAGE_COLUMNS})
       VALUES (:session, :position, :message_id, :role, :name, :content, :tokens, :metadata, :created_at)`,
    ),
    positionOf: connection
      .prepare<[number, string], number>('SELECT position FROM stm_messages WHERE session = ? AND message_id = ?')
      .pluck(),
    newestMessages: connection.prepare<[number, number], MessageRow>(
      `SELECT ${MESSAGE_COLUMNS} FROM stm_messages WHERE session = ? ORDER BY position DESC LIMIT ?`,
    ),
    messagesBetween: connection.prepare<[{ session: number; after: number; upTo: number }], MessageRow>(
      `SELECT ${MESSAGE_COLUMNS} FROM stm_messages
       WHERE session = :session AND position > :after AND position <= :upTo ORDER BY position`,
    ),
    findRequest: connection.prepare<[number, string], { fingerprint: string; revision: number }>(
      'SELECT fingerprint, revision FROM stm_requests WHERE session = ? AND idempotency_key = ?',
    ),
    addRequest: connection.prepare<[number, string, string, number]>('INSERT INTO stm_requests VALUES (?, ?, ?, ?)'),
  };
}
