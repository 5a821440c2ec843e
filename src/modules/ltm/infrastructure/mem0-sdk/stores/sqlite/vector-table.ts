import type { Database } from 'better-sqlite3';
import { ConfigurationRefused, EmbedderFixed } from '../../../../domain/ltm.errors.js';
import type { Embedder } from '../../../embedders/embedder.js';

/** Vectors a chunk of sqlite-vec holds; each owner has at least one chunk, so it is small. */
const CHUNK_SIZE = 128;

/**
 * Takes vectors of this embedder from now on, in a new table when the one that is there is empty. Belongs into a
 * transaction.
 * @throws EmbedderFixed when there are vectors of another one, since vectors of two models cannot be compared
 */
export function useVectorsOf(db: Database, embedder: Embedder): void {
  const known = embedderOf(db);
  if (known === embedder.name) return;
  if (known !== undefined) {
    if (db.prepare('SELECT 1 FROM memories WHERE superseded_by IS NULL LIMIT 1').get() !== undefined) {
      throw new EmbedderFixed(known, embedder.name);
    }
    db.exec('DROP TABLE memory_vectors');
  }
  createTable(db, embedder);
}

/**
 * Notes where the vectors of this file are.
 * @throws ConfigurationRefused when there are memories whose vectors are elsewhere
 */
export function useVectorStore(db: Database, provider: string): void {
  const known = db.prepare("SELECT value FROM memory_engine WHERE name = 'vector store'").pluck().get();
  const before = typeof known === 'string' ? known : provider;
  if (before !== provider && db.prepare('SELECT 1 FROM memories LIMIT 1').get() !== undefined) {
    throw new ConfigurationRefused(
      `VECTOR_STORE=${provider}: the memories in this data folder have their vectors in ${before}`,
    );
  }
  db.prepare(
    "INSERT INTO memory_engine VALUES ('vector store', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  ).run(provider);
}

/** The name of the embedder that the vectors are of. */
export function embedderOf(db: Database): string | undefined {
  const name = db.prepare("SELECT value FROM memory_engine WHERE name = 'embedder'").pluck().get();
  return typeof name === 'string' ? name : undefined;
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
