/** How records are packed into the bytes of a segment, in the order of their positions. */
export interface SegmentCodec<R extends Positioned> {
  pack(records: readonly R[]): Uint8Array;
  /** @throws CorruptSegment when the bytes are damaged */
  unpack(data: Uint8Array): R[];
}

/** Something at a position among its owner's. */
export interface Positioned {
  readonly position: number;
}

/**
 * The segment with the records added, or replaced where their position is there already. Records stand in the order
 * of their positions, whatever the order of the calls.
 * @param data the stored segment, undefined for a new one; it is left as it is
 * @throws CorruptSegment when `data` is damaged
 */
export function putRecords<R extends Positioned>(
  codec: SegmentCodec<R>,
  data: Uint8Array | undefined,
  records: readonly R[],
): Uint8Array {
  const byPosition = new Map((data === undefined ? [] : codec.unpack(data)).map(keyed));
  for (const record of records) byPosition.set(record.position, record);
  return codec.pack([...byPosition.values()].toSorted((one, other) => one.position - other.position));
}

/**
 * The segment without the records at these positions; what was in them is gone for good. Undefined when none is left.
 * @throws CorruptSegment when `data` is damaged
 */
export function removeRecords<R extends Positioned>(
  codec: SegmentCodec<R>,
  data: Uint8Array,
  positions: Iterable<number>,
): Uint8Array | undefined {
  const gone = new Set(positions);
  const left = codec.unpack(data).filter(({ position }) => !gone.has(position));
  return left.length === 0 ? undefined : codec.pack(left);
}

const keyed = <R extends Positioned>(record: R) => [record.position, record] as const;
