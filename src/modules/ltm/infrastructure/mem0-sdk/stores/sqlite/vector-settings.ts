import type { Database } from 'better-sqlite3';
import { ConfigurationRefused, EmbedderFixed, EmbedderUnavailable } from '../../../../domain/ltm.errors.js';
import type { Embedder } from '../../../embedders/embedder.js';
import { takeOverVectors } from './vectors-of-sqlite-vec.js';

/**
 * Takes vectors of this embedder from now on, when there are none of another one. Belongs into a transaction.
 * @throws EmbedderFixed when there are vectors of another one, since vectors of two models cannot be compared
 */
export function useVectorsOf(db: Database, embedder: Embedder): void {
  const known = embedderOf(db);
  if (known === embedder.name) return;
  if (known !== undefined) {
    if (db.prepare('SELECT 1 FROM memories WHERE superseded_by IS NULL LIMIT 1').get() !== undefined) {
      throw new EmbedderFixed(known, embedder.name);
    }
    db.exec('DELETE FROM vector_segments');
  }
  db.prepare("INSERT INTO memory_engine VALUES ('embedder', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(
    embedder.name,
  );
}

/** @throws EmbedderUnavailable when a vector is not as long as those of the embedder */
export function requireVectorOf({ name, dimensions }: Embedder, { length }: ArrayLike<number>): void {
  if (length === dimensions) return;
  throw new EmbedderUnavailable(`The embedder ${name} gave ${length} numbers for a text; ${dimensions} are to be kept`);
}

/**
 * Notes where the vectors of this file are. Belongs into a transaction.
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
  takeOverVectors(db);
}

/** The name of the embedder that the vectors are of. */
export function embedderOf(db: Database): string | undefined {
  const name = db.prepare("SELECT value FROM memory_engine WHERE name = 'embedder'").pluck().get();
  return typeof name === 'string' ? name : undefined;
}
