import type { Database } from 'better-sqlite3';
import { Cosines } from '../../../../domain/vectors/cosines.js';
import { quantized } from '../../../../domain/vectors/quantize.js';
import {
  readVectors,
  VECTOR_SEGMENTS,
  type VectorRecord,
  type VectorSegment,
} from '../../../../domain/vectors/vector-segment.js';
import { OwnerCache } from './owner-cache.js';
import type { OwnerRow } from './owner-rows.js';
import { SegmentTable } from './segment-table.js';

/** The packed vectors of each owner's memories. */
export class VectorIndex extends SegmentTable<VectorRecord> {
  private readonly opened: OwnerCache<VectorSegment[]>;

  /** @param cacheBytes that may be kept of it in memory */
  constructor(db: Database, cacheBytes = 0) {
    super(db, { table: 'vector_segments', codec: VECTOR_SEGMENTS, bits: 6 });
    this.opened = new OwnerCache(cacheBytes, (segments) => segments.map(readVectors));
  }

  /** @param memories positions and vectors of any length */
  add(ownerId: number, memories: readonly { readonly position: number; readonly vector: ArrayLike<number> }[]): void {
    this.put(
      ownerId,
      memories.map(({ position, vector }) => ({ position, ...quantized(vector) })),
    );
  }

  /** Of a query with all of an owner's vectors. @throws CorruptSegment when a segment is damaged */
  cosines(owner: OwnerRow, vector: ArrayLike<number>): Cosines {
    return Cosines.of(
      this.opened.of(owner, (id) => this.read(id)),
      vector,
    );
  }
}
