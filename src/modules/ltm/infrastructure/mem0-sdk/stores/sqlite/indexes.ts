import { Logger } from '@nestjs/common';
import type { Database, Statement } from 'better-sqlite3';
import { FACT_CATEGORIES } from '../../../../../../shared/kernel/fact-category.js';
import { analyzeMemory } from '../../../../domain/lexical/analyze.js';
import { hashText } from '../../../../domain/lexical/hash.js';
import { CorruptSegment } from '../../../../domain/segments.errors.js';
import type { LexicalRecord } from '../../../../domain/lexical/lexical-record.js';
import { LexicalIndex } from './lexical-index.js';
import { LAST_POSITION, memoryId, ownerOf, positionOf } from './memory-id.js';
import type { MemoryRow } from './memory-row.js';
import { VectorIndex } from './vector-index.js';

/** A row and its vector. */
export interface Indexed {
  readonly row: MemoryRow;
  readonly vector: ArrayLike<number>;
}

/** What the vectors of memories take of the bytes of both indexes. */
const VECTORS_SHARE = 0.75;

/** Both indexes of the live memories: by vector and by words. */
export class Indexes {
  readonly vectors: VectorIndex;
  readonly words: LexicalIndex;
  private readonly logger = new Logger('ltm');
  private readonly liveRows: Statement;

  /**
   * @param keepsVectors false when another store has the vectors
   * @param cacheBytes that may be kept of both in memory
   */
  constructor(
    db: Database,
    private readonly keepsVectors: boolean,
    cacheBytes: number,
  ) {
    this.vectors = new VectorIndex(db, keepsVectors ? cacheBytes * VECTORS_SHARE : 0);
    this.words = new LexicalIndex(db, cacheBytes * (keepsVectors ? 1 - VECTORS_SHARE : 1));
    this.liveRows = db.prepare('SELECT * FROM memories WHERE id BETWEEN ? AND ? AND superseded_by IS NULL');
  }

  /** Adds memories of one owner. */
  add(ownerId: number, memories: readonly Indexed[]): void {
    if (this.keepsVectors) {
      const vectors = memories.map(({ row, vector }) => ({ position: positionOf(row.id), vector }));
      this.mendingVectors(ownerId, () => this.vectors.add(ownerId, vectors));
    }
    const records = memories.map(({ row }) => recordOf(row));
    this.mendingWords(ownerId, () => this.words.put(ownerId, records));
  }

  /** Replaces the text of one memory. */
  replace({ row, vector }: Indexed): void {
    this.add(ownerOf(row.id), [{ row, vector }]);
  }

  /** Removes memories of one owner. */
  remove(ownerId: number, ids: readonly number[]): void {
    const positions = ids.map(positionOf);
    this.mendingVectors(ownerId, () => this.vectors.remove(ownerId, positions));
    this.mendingWords(ownerId, () => this.words.remove(ownerId, positions));
  }

  // Texts are embedded anew only when they are written anew; until then words find them.
  private mendingVectors(ownerId: number, change: () => void): void {
    try {
      change();
    } catch (error) {
      if (!(error instanceof CorruptSegment)) throw error;
      const dropped = this.vectors.removeDamaged(ownerId);
      this.logger.warn(
        `${dropped} segments of the vectors of owner ${ownerId} were damaged and are gone: ${error.message}`,
      );
      change();
    }
  }

  // The rows are written before their index, so they hold all that a damaged segment has to have.
  private mendingWords(ownerId: number, change: () => void): void {
    try {
      change();
    } catch (error) {
      if (!(error instanceof CorruptSegment)) throw error;
      this.logger.warn(`The keyword index of owner ${ownerId} was damaged and is made anew: ${error.message}`);
      this.words.removeOwner(ownerId);
      const rows = this.liveRows.all(memoryId(ownerId, 0), memoryId(ownerId, LAST_POSITION)) as MemoryRow[];
      this.words.put(ownerId, rows.map(recordOf));
    }
  }

  /** Removes all memories of an owner. */
  removeOwner(ownerId: number): void {
    this.vectors.removeOwner(ownerId);
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
