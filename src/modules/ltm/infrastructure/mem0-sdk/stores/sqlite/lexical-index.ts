import type { Database, Statement } from 'better-sqlite3';
import type { LexicalRecord } from '../../../../domain/lexical/lexical-record.js';
import { readSegment, type LexicalSegment } from '../../../../domain/lexical/segment-format.js';
import { putRecords, removeRecords, segmentOf } from '../../../../domain/lexical/segment.js';

/** The packed forward index of each owner's words, in its table. */
export class LexicalIndex {
  private readonly readAll: Statement;
  private readonly readOne: Statement;
  private readonly write: Statement;
  private readonly drop: Statement;
  private readonly dropAll: Statement;

  constructor(db: Database) {
    this.readAll = db.prepare('SELECT data FROM lexical_segments WHERE owner_id = ? ORDER BY number').pluck();
    this.readOne = db.prepare('SELECT data FROM lexical_segments WHERE owner_id = ? AND number = ?').pluck();
    this.write = db.prepare(`
      INSERT INTO lexical_segments (owner_id, number, data) VALUES (?, ?, ?)
      ON CONFLICT (owner_id, number) DO UPDATE SET data = excluded.data`);
    this.dropAll = db.prepare('DELETE FROM lexical_segments WHERE owner_id = ?');
    this.drop = db.prepare('DELETE FROM lexical_segments WHERE owner_id = ? AND number = ?');
  }

  /** All of an owner's memories, in order of position. */
  read(ownerId: number): LexicalSegment[] {
    return (this.readAll.all(ownerId) as Uint8Array[]).map(readSegment);
  }

  put(ownerId: number, records: readonly LexicalRecord[]): void {
    for (const [number, added] of bySegment(records, ({ position }) => position)) {
      const before = this.readOne.get(ownerId, number) as Uint8Array | undefined;
      this.write.run(ownerId, number, putRecords(before, added));
    }
  }

  removeOwner(ownerId: number): void {
    this.dropAll.run(ownerId);
  }

  remove(ownerId: number, positions: readonly number[]): void {
    for (const [number, gone] of bySegment(positions, (position) => position)) {
      const before = this.readOne.get(ownerId, number) as Uint8Array | undefined;
      const after = before === undefined ? undefined : removeRecords(before, gone);
      if (after === undefined) this.drop.run(ownerId, number);
      else this.write.run(ownerId, number, after);
    }
  }
}

function bySegment<T>(items: readonly T[], positionOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const number = segmentOf(positionOf(item));
    const group = groups.get(number);
    if (group === undefined) groups.set(number, [item]);
    else group.push(item);
  }
  return groups;
}
