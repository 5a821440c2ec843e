import { Injectable } from '@nestjs/common';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import { Clock } from '../../../../shared/kernel/clock.js';
import { FeedbackStore } from '../../application/ports/feedback-store.port.js';
import type { Feedback, FeedbackPage, Rating } from '../../domain/feedback.js';

/** Every change of the table, oldest first. */
const SCHEMA: readonly string[] = [
  `
  CREATE TABLE feedback (
    tenant TEXT NOT NULL,
    memory_id TEXT NOT NULL,
    rating TEXT NOT NULL,
    reason TEXT,
    created_at TEXT NOT NULL,
    PRIMARY KEY (tenant, memory_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX feedback_by_time ON feedback (tenant, created_at);
  `,
];

interface FeedbackRow {
  readonly memory_id: string;
  readonly rating: Rating;
  readonly reason: string | null;
  readonly created_at: string;
}

const WANTED = 'tenant = @tenant AND (@memoryId IS NULL OR memory_id = @memoryId)';

/** Feedback in the SQLite file. */
@Injectable()
export class SqliteFeedbackStore extends FeedbackStore {
  private readonly insert;
  private readonly delete;
  private readonly page;
  private readonly count;

  constructor(
    database: SqliteDatabase,
    private readonly clock: Clock,
  ) {
    super();
    database.migrate('feedback', SCHEMA);
    const db = database.connection;
    this.insert = db.prepare(`
      INSERT INTO feedback VALUES (@tenant, @memoryId, @rating, @reason, @createdAt)
      ON CONFLICT DO UPDATE SET rating = excluded.rating, reason = excluded.reason, created_at = excluded.created_at`);
    this.delete = db.prepare('DELETE FROM feedback WHERE tenant = ? AND memory_id = ?');
    this.page = db.prepare(`
      SELECT * FROM feedback WHERE ${WANTED} ORDER BY created_at DESC, memory_id LIMIT @limit OFFSET @offset`);
    this.count = db.prepare(`SELECT count(*) FROM feedback WHERE ${WANTED}`).pluck();
  }

  override async put(tenant: string, memoryId: string, rating: Rating, reason: string | undefined): Promise<Feedback> {
    const createdAt = this.clock.iso();
    this.insert.run({ tenant, memoryId, rating, reason: reason ?? null, createdAt });
    return { memoryId, rating, reason, createdAt };
  }

  override async remove(tenant: string, memoryId: string): Promise<void> {
    this.delete.run(tenant, memoryId);
  }

  override async list(
    tenant: string,
    memoryId: string | undefined,
    offset: number,
    limit: number,
  ): Promise<FeedbackPage> {
    const wanted = { tenant, memoryId: memoryId ?? null };
    const rows = this.page.all({ ...wanted, offset, limit }) as FeedbackRow[];
    return { feedback: rows.map(feedbackOf), total: this.count.get(wanted) as number };
  }
}

function feedbackOf({ memory_id: memoryId, rating, reason, created_at: createdAt }: FeedbackRow): Feedback {
  return { memoryId, rating, reason: reason ?? undefined, createdAt };
}
