import type { Database } from 'better-sqlite3';
import type { SessionRow } from './stm-rows.js';
import type { KeyParameters } from './stm-statements.js';

/** Names one session as it was read: a session that was begun anew under the same key is another one. */
export interface VersionParameters extends KeyParameters {
  readonly createdAt: string;
}

/** The borders of the tiers as they were read, and what takes their place. */
export interface TierParameters extends VersionParameters {
  readonly sessionUpToWas: number;
  readonly recentUpToWas: number;
  readonly sessionUpTo: number;
  readonly recentUpTo: number;
  readonly coveredTokens: number;
  readonly sessionSummary: string | null;
  readonly recentSummary: string | null;
}

/** The statements of the background work on sessions, compiled once a connection. */
export type UpkeepStatements = ReturnType<typeof prepareUpkeepStatements>;

const VERSION = 'tenant = :tenant AND user_id = :user AND session_id = :session AND created_at = :createdAt';

/** Compiles the statements; the tables must be there. */
export function prepareUpkeepStatements(connection: Database) {
  return {
    storeTiers: connection.prepare<[TierParameters]>(
      `UPDATE stm_sessions
       SET session_up_to = :sessionUpTo, recent_up_to = :recentUpTo, covered_tokens = :coveredTokens,
           session_summary = :sessionSummary, recent_summary = :recentSummary
       WHERE ${VERSION} AND session_up_to = :sessionUpToWas AND recent_up_to = :recentUpToWas`,
    ),
    storeHandedOver: connection.prepare<[VersionParameters & { was: number; upTo: number }]>(
      `UPDATE stm_sessions SET handed_over = :upTo WHERE ${VERSION} AND handed_over = :was`,
    ),
    dueSessions: connection.prepare<[number, number], SessionRow>(
      'SELECT * FROM stm_sessions WHERE attend_at <= ? ORDER BY attend_at LIMIT ?',
    ),
    attendAgain: connection.prepare<[VersionParameters & { revision: number; at: number }]>(
      `UPDATE stm_sessions SET attend_at = :at WHERE ${VERSION} AND revision = :revision`,
    ),
    deleteUnchanged: connection.prepare<[VersionParameters & { revision: number }]>(
      `DELETE FROM stm_sessions WHERE ${VERSION} AND revision = :revision`,
    ),
  };
}
