import type { Database } from 'better-sqlite3';
import { Cosines } from '../../../../domain/vectors/cosines.js';
import { quantized } from '../../../../domain/vectors/quantize.js';
import { readVectors, VECTOR_SEGMENTS, type VectorRecord } from '../../../../domain/vectors/vector-segment.js';
import { SegmentTable } from './segment-table.js';

/** The packed vectors of each owner's memories. */
export class VectorIndex {
  private readonly table: SegmentTable<VectorRecord>;

  constructor(db: Database) {
    this.table = new SegmentTable(db, { table: 'vector_segments', codec: VECTOR_SEGMENTS, bits: 6 });
  }

  /** @param memories positions and vectors of any length */
  put(ownerId: number, memories: readonly { readonly position: number; readonly vector: ArrayLike<number> }[]): void {
    this.table.put(
      ownerId,
      memories.map(({ position, vector }) => ({ position, ...quantized(vector) })),
    );
  }

  remove(ownerId: number, positions: readonly number[]): void {
    this.table.remove(ownerId, positions);
  }

  removeDamaged(ownerId: number): number {
    return this.table.removeDamaged(ownerId);
  }

  removeOwner(ownerId: number): void {
    this.table.removeOwner(ownerId);
  }

  /** Of a query with all of an owner's vectors. */
  cosines(ownerId: number, vector: ArrayLike<number>): Cosines {
    return Cosines.of(this.table.read(ownerId).map(readVectors), vector);
  }
}
