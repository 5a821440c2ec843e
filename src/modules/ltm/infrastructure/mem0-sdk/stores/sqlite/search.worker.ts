import Database from 'better-sqlite3';
import { workerData } from 'piscina';
import { MMAP_BYTES } from '../../../../../../platform/sqlite/sqlite-database.js';
import { HybridSearch, type RankRequest } from './hybrid-search.js';
import type { RankedMemory } from './ranked-memory.js';
import { LexicalIndex } from './lexical-index.js';
import { MemoryRows } from './memory-rows.js';
import { defineFilterFunctions } from './sql-filter.js';
import { VectorIndex } from './vector-index.js';

const hybrid = open((workerData as { path: string }).path);

/**
 * Ranks in this worker, over a connection of its own that only reads. What is imported here is kept little: the first
 * large search waits for it.
 */
export function rank(request: RankRequest): RankedMemory[] {
  return hybrid.rank(request);
}

function open(path: string): HybridSearch {
  const db = new Database(path, { readonly: true });
  db.pragma(`mmap_size = ${MMAP_BYTES}`);
  defineFilterFunctions(db);
  return new HybridSearch(new MemoryRows(db), { words: new LexicalIndex(db), vectors: new VectorIndex(db) });
}
