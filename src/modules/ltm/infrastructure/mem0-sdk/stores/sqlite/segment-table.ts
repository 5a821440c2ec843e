import type { Database, Statement } from 'better-sqlite3';
import { CorruptSegment } from '../../../../domain/segments.errors.js';
import { type Positioned, putRecords, removeRecords, type SegmentCodec } from '../../../../domain/segments.js';

/** Where the segments of one index are, and what is in them. */
export interface SegmentKind<R extends Positioned> {
  readonly table: 'lexical_segments' | 'vector_segments';
  readonly codec: SegmentCodec<R>;
  /** Positions of a segment, as a power of two: a write rewrites those that it touches. */
  readonly bits: number;
}

/** One packed index of each owner, in its table. */
export class SegmentTable<R extends Positioned> {
  private readonly readAll: Statement;
  private readonly readNumbered: Statement;
  private readonly readOne: Statement;
  private readonly write: Statement;
  private readonly drop: Statement;
  private readonly dropAll: Statement;

  constructor(
    db: Database,
    private readonly kind: SegmentKind<R>,
  ) {
    const { table } = kind;
    this.readAll = db.prepare(`SELECT data FROM ${table} WHERE owner_id = ? ORDER BY number`).pluck();
    this.readNumbered = db.prepare(`SELECT number, data FROM ${table} WHERE owner_id = ?`);
    this.readOne = db.prepare(`SELECT data FROM ${table} WHERE owner_id = ? AND number = ?`).pluck();
    this.write = db.prepare(`
      INSERT INTO ${table} (owner_id, number, data) VALUES (?, ?, ?)
      ON CONFLICT (owner_id, number) DO UPDATE SET data = excluded.data`);
    this.dropAll = db.prepare(`DELETE FROM ${table} WHERE owner_id = ?`);
    this.drop = db.prepare(`DELETE FROM ${table} WHERE owner_id = ? AND number = ?`);
  }

  /** All segments of an owner, in order of position. */
  read(ownerId: number): Uint8Array[] {
    return this.readAll.all(ownerId) as Uint8Array[];
  }

  /** @throws CorruptSegment when one that is there is damaged */
  put(ownerId: number, records: readonly R[]): void {
    for (const [number, added] of this.bySegment(records, ({ position }) => position)) {
      const before = this.readOne.get(ownerId, number) as Uint8Array | undefined;
      this.write.run(ownerId, number, putRecords(this.kind.codec, before, added));
    }
  }

  /** @throws CorruptSegment when one is damaged */
  remove(ownerId: number, positions: readonly number[]): void {
    for (const [number, gone] of this.bySegment(positions, (position) => position)) {
      const before = this.readOne.get(ownerId, number) as Uint8Array | undefined;
      const after = before === undefined ? undefined : removeRecords(this.kind.codec, before, gone);
      if (after === undefined) this.drop.run(ownerId, number);
      else this.write.run(ownerId, number, after);
    }
  }

  /** Removes the segments of an owner that cannot be read. @returns how many there were */
  removeDamaged(ownerId: number): number {
    const rows = this.readNumbered.all(ownerId) as { number: number; data: Uint8Array }[];
    const damaged = rows.filter(({ data }) => !this.isWhole(data));
    for (const { number } of damaged) this.drop.run(ownerId, number);
    return damaged.length;
  }

  removeOwner(ownerId: number): void {
    this.dropAll.run(ownerId);
  }

  private isWhole(data: Uint8Array): boolean {
    try {
      this.kind.codec.unpack(data);
      return true;
    } catch (error) {
      if (error instanceof CorruptSegment) return false;
      throw error;
    }
  }

  private bySegment<T>(items: readonly T[], positionOf: (item: T) => number): Map<number, T[]> {
    const groups = new Map<number, T[]>();
    for (const item of items) {
      const number = positionOf(item) >>> this.kind.bits;
      const group = groups.get(number);
      if (group === undefined) groups.set(number, [item]);
      else group.push(item);
    }
    return groups;
  }
}
