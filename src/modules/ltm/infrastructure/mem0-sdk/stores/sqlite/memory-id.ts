/** Positions an owner can give: 16 million. */
const POSITION_BITS = 24;
const POSITIONS = 2 ** POSITION_BITS;

/** The last position of an owner. */
export const LAST_POSITION = POSITIONS - 1;

/** The number of a memory in tables and indexes: the owner in the upper 29 bits, the position in the lower 24. */
export function memoryId(ownerId: number, position: number): number {
  return ownerId * POSITIONS + position;
}

/** The owner of a memory. */
export function ownerOf(id: number): number {
  return Math.floor(id / POSITIONS);
}

/** Where a memory stands among its owner's. */
export function positionOf(id: number): number {
  return id % POSITIONS;
}
