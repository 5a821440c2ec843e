import type { Database, Statement } from 'better-sqlite3';
import type { Scope } from '../../../../../../shared/kernel/scope.js';
import type { HistoryEntry } from '../../../../domain/fact.js';
import { reachedBy, WITHIN_SCOPE } from './memory-rows.js';

/** A row of the table `memory_history`. */
export interface HistoryRow {
  readonly id: number;
  readonly memory_uuid: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly event: HistoryEntry['event'];
  readonly created_at: string;
  readonly updated_at: string | null;
  readonly is_deleted: number;
}

/** What happened to memories; outlives them. */
export class HistoryRows {
  private readonly insertOne: Statement;
  private readonly insertDeletions: Statement;
  private readonly ofMemory: Statement;

  constructor(db: Database) {
    this.insertOne = db.prepare(`
      INSERT INTO memory_history (memory_uuid, owner_id, previous, next, event, created_at, updated_at, is_deleted)
      VALUES (@memoryId, @ownerId, @previous, @next, @event, @createdAt, @updatedAt, @deleted)`);
    this.insertDeletions = db.prepare(`
      INSERT INTO memory_history (memory_uuid, owner_id, previous, next, event, created_at, updated_at, is_deleted)
      SELECT uuid, owner_id, text, NULL, 'DELETE', created_at, @now, 1 FROM memories WHERE ${WITHIN_SCOPE} ORDER BY id`);
    this.ofMemory = db.prepare(`
      SELECT h.* FROM memory_history AS h JOIN owners AS o ON o.id = h.owner_id
      WHERE h.memory_uuid = ? AND o.tenant = ? ORDER BY h.id`);
  }

  add(ownerId: number, entry: Omit<HistoryEntry, 'id'>): void {
    this.insertOne.run({ ...entry, ownerId, deleted: entry.deleted ? 1 : 0 });
  }

  /** Notes that all of an owner's memories that a scope reaches are deleted; before they are. */
  addDeletions(ownerId: number, scope: Scope, now: string): void {
    this.insertDeletions.run({ ...reachedBy(ownerId, scope), now });
  }

  read(tenant: string, memoryId: string): HistoryEntry[] {
    return (this.ofMemory.all(memoryId, tenant) as HistoryRow[]).map(entryOf);
  }
}

/** A row as the domain sees it. */
export function entryOf(row: HistoryRow): HistoryEntry {
  return {
    id: String(row.id),
    memoryId: row.memory_uuid,
    previous: row.previous,
    next: row.next,
    event: row.event,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deleted: row.is_deleted === 1,
  };
}
