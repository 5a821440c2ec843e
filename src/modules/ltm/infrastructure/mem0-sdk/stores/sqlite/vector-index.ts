import type { Database, Statement } from 'better-sqlite3';
import { EmbedderFixed } from '../../../../domain/ltm.errors.js';
import { LAST_POSITION, memoryId } from './memory-id.js';
import type { Embedder } from '../../../embedders/embedder.js';

/** Vectors a chunk of sqlite-vec holds; each owner has at least one chunk, so it is small. */
const CHUNK_SIZE = 128;

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

  /** @throws EmbedderFixed when the file has vectors of another embedder */
  constructor(
    private readonly db: Database,
    embedder: Embedder,
  ) {
    this.use(embedder);
    this.insertOne = db.prepare('INSERT INTO memory_vectors (rowid, owner_id, embedding) VALUES (?, ?, ?)');
    this.deleteThese = db.prepare('DELETE FROM memory_vectors WHERE rowid IN (SELECT value FROM json_each(?))');
    this.deleteRange = db.prepare(
      'DELETE FROM memory_vectors WHERE rowid IN (SELECT id FROM memories WHERE id BETWEEN ? AND ?)',
    );
    const nearest = 'SELECT rowid, distance FROM memory_vectors WHERE embedding MATCH ? AND k = ? AND owner_id = ?';
    this.nearestOf = db.prepare(nearest).raw();
    this.nearestAmong = db.prepare(`${nearest} AND rowid IN (SELECT value FROM json_each(?))`).raw();
  }

  /**
   * Takes vectors of this embedder from now on, in a new table when the one that is there is empty.
   * @throws EmbedderFixed when there are vectors of another one, since vectors of two models cannot be compared
   */
  use(embedder: Embedder): void {
    const known = this.embedderName();
    if (known === embedder.name) return;
    if (known !== undefined) {
      if (this.db.prepare('SELECT 1 FROM memory_vectors_rowids LIMIT 1').get() !== undefined) {
        throw new EmbedderFixed(known, embedder.name);
      }
      this.db.exec('DROP TABLE memory_vectors');
    }
    createTable(this.db, embedder);
  }

  /** The embedder that the vectors are of. */
  embedderName(): string | undefined {
    const name = this.db.prepare("SELECT value FROM memory_engine WHERE name = 'embedder'").pluck().get();
    return typeof name === 'string' ? name : undefined;
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

function createTable(db: Database, { name, dimensions }: Embedder): void {
  db.exec(`
    CREATE VIRTUAL TABLE memory_vectors USING vec0 (
      owner_id INTEGER PARTITION KEY,
      embedding FLOAT[${dimensions}] DISTANCE_METRIC=cosine,
      chunk_size=${CHUNK_SIZE}
    );
    -- sqlite-vec finds an owner's chunks by a scan over all chunks; the index keeps the cost flat.
    CREATE INDEX memory_vectors_of_owner ON memory_vectors_chunks (partition00);
  `);
  db.prepare("INSERT INTO memory_engine VALUES ('embedder', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(
    name,
  );
}

function bytesOf(vector: ArrayLike<number>): Buffer {
  const floats = vector instanceof Float32Array ? vector : Float32Array.from(vector);
  return Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength);
}
