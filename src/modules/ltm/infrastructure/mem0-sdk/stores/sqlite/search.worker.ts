import Database from 'better-sqlite3';
import { workerData } from 'piscina';
import { MMAP_BYTES } from '../../../../../../platform/sqlite/sqlite-database.js';
import { HybridSearch, type RankRequest } from './hybrid-search.js';
import type { RankedMemory } from './ranked-memory.js';
import { Indexes } from './indexes.js';
import { MemoryRows } from './memory-rows.js';
import { defineFilterFunctions } from './sql-filter.js';

/** Owners that come here are too large to be kept in memory. */
const NOTHING_KEPT = 0;

const hybrid = open((workerData as { path: string }).path);

/** Ranks in this worker, over a connection of its own that only reads. */
export function rank(request: RankRequest): RankedMemory[] {
  return hybrid.rank(request);
}

function open(path: string): HybridSearch {
  const db = new Database(path, { readonly: true });
  db.pragma(`mmap_size = ${MMAP_BYTES}`);
  defineFilterFunctions(db);
  return new HybridSearch(new MemoryRows(db), new Indexes(db, true, NOTHING_KEPT));
}
