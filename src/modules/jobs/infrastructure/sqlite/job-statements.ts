import type { Database, Statement } from 'better-sqlite3';
import type { JobRow } from './job-row.js';

type Named = Record<string, string | number | null>;

/** The statements of the SQLite queue, prepared once. */
export interface JobStatements {
  readonly insert: Statement<[Named], JobRow>;
  readonly byKey: Statement<[Named], JobRow>;
  readonly byId: Statement<[Named], JobRow>;
  readonly due: Statement<[Named], { seq: number }>;
  readonly claim: Statement<[Named], JobRow>;
  readonly renew: Statement<[Named]>;
  readonly progress: Statement<[Named], JobRow>;
  readonly end: Statement<[Named], JobRow>;
  readonly giveBack: Statement<[Named], JobRow>;
  readonly release: Statement<[Named]>;
  readonly retry: Statement<[Named], JobRow>;
  readonly makeWay: Statement<[Named]>;
  readonly electHead: Statement<[Named]>;
  readonly page: Statement<[Named], JobRow>;
  readonly pageOfStatus: Statement<[Named], JobRow>;
  readonly count: Statement<[Named], { total: number }>;
  readonly erase: Statement<[Named], { lane: string | null }>;
  readonly prune: Statement<[Named]>;
}

const DUE = `
  SELECT seq FROM jobs INDEXED BY jobs_due
  WHERE lane_head = 1 AND due_at <= @now AND kind IN (SELECT value FROM json_each(@kinds))
  ORDER BY due_at, seq LIMIT 1`;

const OF_KINDS = '(@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))';

// The token is what makes a lost lease powerless: every claim writes a new one.
const HELD = 'id = @id AND lease = @token';

/** @param connection a database that has the tables of JOBS_SCHEMA */
export function prepareJobStatements(connection: Database): JobStatements {
  return {
    insert: connection.prepare(`
      INSERT INTO jobs (id, tenant, kind, lane, subject, key, due_at, lane_head, payload, created_at, updated_at)
      VALUES (@id, @tenant, @kind, @lane, @subject, @key, @dueAt, @lane IS NULL, @payload, @now, @now)
      ON CONFLICT (tenant, kind, key) WHERE key IS NOT NULL DO NOTHING RETURNING *`),
    byKey: connection.prepare('SELECT * FROM jobs WHERE tenant = @tenant AND kind = @kind AND key = @key'),
    byId: connection.prepare('SELECT * FROM jobs WHERE id = @id AND tenant = @tenant'),
    due: connection.prepare(DUE),
    claim: connection.prepare(`
      UPDATE jobs SET status = 'processing', lease = @token, due_at = @until, attempts = attempts + 1,
        progress = 0, current_step = NULL, updated_at = @now
      WHERE seq = (${DUE}) RETURNING *`),
    renew: connection.prepare(`UPDATE jobs SET due_at = @until WHERE ${HELD}`),
    progress: connection.prepare(`
      UPDATE jobs SET progress = @percent, current_step = @step, updated_at = @now WHERE ${HELD} RETURNING *`),
    end: connection.prepare(`
      UPDATE jobs SET status = @status, result = @result, error = @error, lease = NULL, lane_head = 0, due_at = @now,
        progress = iif(@status = 'completed', 100, progress), updated_at = @now
      WHERE ${HELD} RETURNING *`),
    giveBack: connection.prepare(`
      UPDATE jobs SET status = 'pending', lease = NULL, error = @error, due_at = @dueAt, updated_at = @now
      WHERE ${HELD} RETURNING *`),
    release: connection.prepare(`
      UPDATE jobs SET status = 'pending', lease = NULL, attempts = attempts - 1, progress = 0, current_step = NULL,
        due_at = @now, updated_at = @now
      WHERE ${HELD}`),
    retry: connection.prepare(`
      UPDATE jobs SET status = 'pending', error = NULL, attempts = 0, progress = 0, current_step = NULL,
        due_at = @now, lane_head = lane IS NULL, updated_at = @now
      WHERE id = @id AND tenant = @tenant AND status = 'failed' RETURNING *`),
    makeWay: connection.prepare(`
      UPDATE jobs INDEXED BY jobs_lane_head SET lane_head = 0
      WHERE tenant = @tenant AND lane = @lane AND lane_head = 1
        AND status = 'pending' AND attempts = 0 AND due_at > @dueAt`),
    electHead: connection.prepare(`
      UPDATE jobs SET lane_head = 1
      WHERE seq = (SELECT seq FROM jobs WHERE tenant = @tenant AND lane = @lane AND status = 'pending'
                   ORDER BY due_at, seq LIMIT 1)
        AND NOT EXISTS (SELECT 1 FROM jobs WHERE tenant = @tenant AND lane = @lane AND lane_head = 1)`),
    page: connection.prepare(`
      SELECT * FROM jobs WHERE tenant = @tenant AND seq < @before AND ${OF_KINDS} ORDER BY seq DESC LIMIT @limit`),
    pageOfStatus: connection.prepare(`
      SELECT * FROM jobs WHERE tenant = @tenant AND status = @status AND seq < @before AND ${OF_KINDS}
      ORDER BY seq DESC LIMIT @limit`),
    count: connection.prepare(`
      SELECT count(*) AS total FROM jobs
      WHERE tenant = @tenant AND (@status IS NULL OR status = @status) AND ${OF_KINDS}`),
    erase: connection.prepare('DELETE FROM jobs WHERE tenant = @tenant AND subject = @subject RETURNING lane'),
    prune: connection.prepare(`
      DELETE FROM jobs WHERE seq IN (SELECT seq FROM jobs
        WHERE status IN ('completed', 'failed') AND updated_at < @endedBefore LIMIT @limit)`),
  };
}
