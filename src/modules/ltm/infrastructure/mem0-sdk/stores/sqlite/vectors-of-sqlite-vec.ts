import type { Database } from 'better-sqlite3';
import * as sqliteVec from 'sqlite-vec';
import { ownerOf, positionOf } from './memory-id.js';
import { VectorIndex } from './vector-index.js';

/** Vectors that are moved at a time. */
const BATCH = 1_000;

/**
 * Moves the vectors of a file that was made when sqlite-vec kept them. Belongs into a transaction.
 * @returns how many there were
 */
export function takeOverVectors(db: Database): number {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'memory_vectors'").get() === undefined) return 0;
  sqliteVec.load(db);
  const next = db.prepare('SELECT rowid FROM memory_vectors_rowids WHERE rowid > ? ORDER BY rowid LIMIT ?').pluck();
  const vectorOf = db.prepare('SELECT embedding FROM memory_vectors WHERE rowid = ?').pluck();
  const index = new VectorIndex(db);
  let moved = 0;
  let ids: number[];
  for (let last = -1; (ids = next.all(last, BATCH) as number[]).length > 0; last = ids.at(-1) ?? last) {
    for (const owner of new Set(ids.map(ownerOf))) {
      const own = ids.filter((id) => ownerOf(id) === owner);
      index.add(
        owner,
        own.map((id) => ({ position: positionOf(id), vector: floatsOf(vectorOf.get(BigInt(id)) as Buffer) })),
      );
    }
    moved += ids.length;
  }
  db.exec('DROP TABLE memory_vectors');
  return moved;
}

function floatsOf(bytes: Buffer): Float32Array {
  const copy = Uint8Array.from(bytes);
  return new Float32Array(copy.buffer);
}
