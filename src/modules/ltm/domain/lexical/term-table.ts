import type { QueryTerm } from './query.js';

// Far larger than the terms of any query, so that nearly all other terms meet an empty slot at once.
const SLOTS = 4096;

/** The columns of term hashes: a hash table with linear probing, as a Map of large numbers is several times slower. */
export class TermTable {
  /** By slot, the column and one; 0 is empty. */
  private readonly slots = new Uint8Array(SLOTS);
  private readonly hashes: Uint32Array;

  /** @param terms at most 255, no hash twice */
  constructor(terms: readonly QueryTerm[]) {
    this.hashes = Uint32Array.from(terms, ({ hash }) => hash);
    this.hashes.forEach((hash, column) => {
      let slot = hash & (SLOTS - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
      this.slots[slot] = column + 1;
    });
  }

  /** Tells where terms of the query are among others, and their columns. */
  find(hashes: Uint32Array, found: (place: number, column: number) => void): void {
    const { slots } = this;
    for (let place = 0; place < hashes.length; place++) {
      const hash = hashes[place] ?? 0;
      if (slots[hash & (SLOTS - 1)] === 0) continue;
      const column = this.columnOf(hash);
      if (column >= 0) found(place, column);
    }
  }

  /** The column of a term of the query, -1 for any other. */
  private columnOf(hash: number): number {
    let slot = hash & (SLOTS - 1);
    for (;;) {
      const column = (this.slots[slot] ?? 0) - 1;
      if (column < 0 || this.hashes[column] === hash) return column;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}
