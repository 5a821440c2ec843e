import type { Database, Statement } from 'better-sqlite3';
import { LAST_POSITION, memoryId } from './memory-id.js';

/** Most neighbours that sqlite-vec gives at once. */
const MAX_NEIGHBOURS = 4_096;

/** A memory and its cosine with the query, -1 to 1. */
export interface Neighbour {
  readonly id: number;
  readonly cosine: number;
}

/** Exact nearest neighbours within one owner, over sqlite-vec with the owner as partition key. */
export class VectorIndex {
  private readonly insertOne: Statement;
  private readonly deleteThese: Statement;
  private readonly deleteRange: Statement;
  private readonly nearestOf: Statement;
  private readonly nearestAmong: Statement;

  /** @param db with the table of `useVectorsOf` */
  constructor(db: Database) {
    this.insertOne = db.prepare('INSERT INTO memory_vectors (rowid, owner_id, embedding) VALUES (?, ?, ?)');
    this.deleteThese = db.prepare('DELETE FROM memory_vectors WHERE rowid IN (SELECT value FROM json_each(?))');
    this.deleteRange = db.prepare(
      'DELETE FROM memory_vectors WHERE rowid IN (SELECT id FROM memories WHERE id BETWEEN ? AND ?)',
    );
    const nearest = 'SELECT rowid, distance FROM memory_vectors WHERE embedding MATCH ? AND k = ? AND owner_id = ?';
    this.nearestOf = db.prepare(nearest).raw();
    this.nearestAmong = db.prepare(`${nearest} AND rowid IN (SELECT value FROM json_each(?))`).raw();
  }

  insert(ownerId: number, id: number, vector: ArrayLike<number>): void {
    this.insertOne.run(BigInt(id), BigInt(ownerId), bytesOf(vector));
  }

  delete(ids: readonly number[]): void {
    this.deleteThese.run(JSON.stringify(ids));
  }

  deleteOwner(ownerId: number): void {
    this.deleteRange.run(BigInt(memoryId(ownerId, 0)), BigInt(memoryId(ownerId, LAST_POSITION)));
  }

  /**
   * @param count how many at most
   * @param among only these memories, when given
   * @returns nearest first
   */
  nearest(ownerId: number, vector: ArrayLike<number>, count: number, among?: ReadonlySet<number>): Neighbour[] {
    const k = BigInt(Math.min(count, MAX_NEIGHBOURS));
    const rows =
      among === undefined
        ? this.nearestOf.all(bytesOf(vector), k, BigInt(ownerId))
        : this.nearestAmong.all(bytesOf(vector), k, BigInt(ownerId), JSON.stringify([...among]));
    // A memory without any word has a vector of zeros, which has no distance.
    return (rows as [number, number | null][]).map(([id, distance]) => ({ id, cosine: 1 - (distance ?? 1) }));
  }
}

function bytesOf(vector: ArrayLike<number>): Buffer {
  const floats = vector instanceof Float32Array ? vector : Float32Array.from(vector);
  return Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength);
}
