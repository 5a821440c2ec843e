import type { Database, Statement } from 'better-sqlite3';
import type { ProfileOwner } from '../../application/ports/profile-store.port.js';

/** A row of `profiles`. */
export interface ProfileRow {
  readonly version: number;
  readonly day: string;
  readonly idle: number;
  readonly asks: number;
  readonly body: string;
}

/** A row of `standing_answers`. */
export interface AnswerRow {
  readonly version: number;
  readonly day: string;
  readonly key: string;
  readonly limit: number;
  readonly facts: string;
}

interface InterestRow extends ProfileOwner {
  readonly idle: number;
  readonly asks: number;
}

/** The statements over profiles and standing answers. */
export type ProfileStatements = ReturnType<typeof prepareStatements>;

const OWNER = 'tenant = @tenant AND user_id = @user';

export function prepareStatements(db: Database) {
  const prepare = <Parameters extends unknown[], Row = unknown>(sql: string): Statement<Parameters, Row> =>
    db.prepare<Parameters, Row>(sql);
  return {
    find: prepare<[ProfileOwner], ProfileRow>(`SELECT version, day, idle, asks, body FROM profiles WHERE ${OWNER}`),
    // Two processes may compute at once, and the slower one may be behind.
    save: prepare<[ProfileOwner & ProfileRow & { computedAt: string }]>(`
      INSERT INTO profiles (tenant, user_id, version, day, idle, asks, computed_at, body)
      VALUES (@tenant, @user, @version, @day, @idle, @asks, @computedAt, @body)
      ON CONFLICT DO UPDATE SET version = excluded.version, day = excluded.day, idle = excluded.idle,
        asks = excluded.asks, computed_at = excluded.computed_at, body = excluded.body
      WHERE (excluded.version, excluded.day) >= (version, day)`),
    noteInterest: prepare<[InterestRow]>(`UPDATE profiles SET idle = @idle, asks = @asks WHERE ${OWNER}`),
    findInterest: prepare<[ProfileOwner], Pick<ProfileRow, 'idle' | 'asks'>>(
      `SELECT idle, asks FROM profiles WHERE ${OWNER}`,
    ),
    drop: prepare<[ProfileOwner]>(`DELETE FROM profiles WHERE ${OWNER}`),
    dropSome: prepare<[{ tenant: string; limit: number }]>(`
      DELETE FROM profiles WHERE tenant = @tenant
        AND user_id IN (SELECT user_id FROM profiles WHERE tenant = @tenant LIMIT @limit)`),
    findAnswer: prepare<[ProfileOwner & { text: string }], AnswerRow>(`
      SELECT version, day, query_key AS key, max_results AS "limit", facts FROM standing_answers WHERE ${OWNER} AND text = @text`),
    saveAnswer: prepare<[ProfileOwner & AnswerRow & { text: string }]>(`
      INSERT INTO standing_answers (tenant, user_id, text, version, day, query_key, max_results, facts)
      SELECT @tenant, @user, @text, @version, @day, @key, @limit, @facts
      WHERE EXISTS (SELECT 1 FROM profiles WHERE ${OWNER})`),
    dropAnswers: prepare<[ProfileOwner]>(`DELETE FROM standing_answers WHERE ${OWNER}`),
    size: prepare<[], { profiles: number; answers: number; oldest: string | null }>(`
      SELECT (SELECT count(*) FROM profiles) AS profiles, (SELECT count(*) FROM standing_answers) AS answers,
        (SELECT min(computed_at) FROM profiles) AS oldest`),
  };
}
