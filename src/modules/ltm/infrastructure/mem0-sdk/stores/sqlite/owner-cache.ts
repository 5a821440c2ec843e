import { LRUCache } from 'lru-cache';
import type { OwnerRow } from './owner-rows.js';

/** An owner may take this share of the room, so that a large one does not drive out all others. */
const LARGEST_SHARE = 1 / 8;

/** Owners that were searched lately; who is not among them is not worth driving out another. */
const LATELY = 128;

interface Entry<T> {
  readonly version: number;
  readonly index: T;
}

/**
 * The indexes of the owners that were searched last, opened, from the second search of an owner on. Every write to an
 * owner makes what is kept of it void.
 */
export class OwnerCache<T> {
  private readonly entries: LRUCache<number, Entry<T>> | undefined;
  private readonly searched = new LRUCache<number, true>({ max: LATELY });

  /**
   * @param bytes that all segments together may take; 0 keeps none
   * @param open makes an index of its segments
   */
  constructor(
    bytes: number,
    private readonly open: (segments: readonly Uint8Array[]) => T,
  ) {
    if (bytes > 0) this.entries = new LRUCache({ maxSize: bytes, maxEntrySize: Math.ceil(bytes * LARGEST_SHARE) });
  }

  /**
   * @param owner as it was before its segments are read: what is newer than its version is read again next time
   * @throws CorruptSegment
   */
  of({ id, version }: Pick<OwnerRow, 'id' | 'version'>, read: (ownerId: number) => readonly Uint8Array[]): T {
    const known = this.entries?.get(id);
    if (known?.version === version) return known.index;
    const segments = read(id);
    const index = this.open(segments);
    if (this.searched.has(id)) {
      const size = segments.reduce((sum, { byteLength }) => sum + byteLength, 1);
      this.entries?.set(id, { version, index }, { size });
    }
    this.searched.set(id, true);
    return index;
  }
}
