import type { Database } from 'better-sqlite3';
import { FACT_CATEGORIES } from '../../../../../../shared/kernel/fact-category.js';
import { analyzeMemory } from '../../../../domain/lexical/analyze.js';
import { hashText } from '../../../../domain/lexical/hash.js';
import type { LexicalRecord } from '../../../../domain/lexical/lexical-record.js';
import { LexicalIndex } from './lexical-index.js';
import { ownerOf, positionOf } from './memory-id.js';
import type { MemoryRow } from './memory-row.js';
import { VectorIndex } from './vector-index.js';

/** A row and its vector. */
export interface Indexed {
  readonly row: MemoryRow;
  readonly vector: ArrayLike<number>;
}

/** Both indexes of the live memories: by vector and by words. */
export class Indexes {
  readonly vectors: VectorIndex;
  readonly words: LexicalIndex;

  /** @param keepsVectors false when another store has the vectors */
  constructor(
    db: Database,
    private readonly keepsVectors = true,
  ) {
    this.vectors = new VectorIndex(db);
    this.words = new LexicalIndex(db);
  }

  /** Adds memories of one owner. */
  add(ownerId: number, memories: readonly Indexed[]): void {
    if (this.keepsVectors) for (const { row, vector } of memories) this.vectors.insert(ownerId, row.id, vector);
    const records = memories.map(({ row }) => recordOf(row));
    this.words.put(ownerId, records);
  }

  /** Replaces the text of one memory. */
  replace({ row, vector }: Indexed): void {
    this.vectors.delete([row.id]);
    this.add(ownerOf(row.id), [{ row, vector }]);
  }

  /** Removes memories of one owner. */
  remove(ownerId: number, ids: readonly number[]): void {
    this.vectors.delete(ids);
    this.words.remove(ownerId, ids.map(positionOf));
  }

  /** Removes all memories of an owner. */
  removeOwner(ownerId: number): void {
    this.vectors.deleteOwner(ownerId);
    this.words.removeOwner(ownerId);
  }
}

function recordOf({ id, text, category, content_key, session_id }: MemoryRow): LexicalRecord {
  const isTurn = content_key === null;
  return {
    position: positionOf(id),
    // Turns of a session stand next to each other; a fact says all by itself and has no neighbours.
    thread: isTurn && session_id !== null ? hashText(session_id) || 1 : 0,
    category: FACT_CATEGORIES.indexOf(category),
    text: analyzeMemory(text),
  };
}
