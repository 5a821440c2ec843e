import type { LexicalRecord } from './lexical-record.js';
import { packSegment, readSegment, type LexicalSegment } from './segment-format.js';

const SEGMENT_BITS = 7;

/** The segment that holds a position: 128 positions each, so a write rewrites a few kilobytes. */
export function segmentOf(position: number): number {
  return position >>> SEGMENT_BITS;
}

/**
 * The segment with the records added, or replaced where their position is there already. Records stand in the order
 * of their positions, whatever the order of the calls.
 * @param data the stored segment, undefined for a new one; it is left as it is
 * @throws CorruptSegment when `data` is damaged
 */
export function putRecords(data: Uint8Array | undefined, records: readonly LexicalRecord[]): Uint8Array {
  const byPosition = new Map(data === undefined ? [] : recordsOf(readSegment(data)).map(keyed));
  for (const record of records) byPosition.set(record.position, record);
  return packSegment(sorted(byPosition.values()));
}

/**
 * The segment without the records at these positions; their terms are gone for good. Undefined when none is left.
 * @throws CorruptSegment when `data` is damaged
 */
export function removeRecords(data: Uint8Array, positions: Iterable<number>): Uint8Array | undefined {
  const gone = new Set(positions);
  const left = recordsOf(readSegment(data)).filter(({ position }) => !gone.has(position));
  return left.length === 0 ? undefined : packSegment(left);
}

/** The records of a segment, in the order of their positions. */
export function recordsOf(segment: LexicalSegment): LexicalRecord[] {
  return Array.from(segment.positions, (position, index) => {
    const [from, to] = [segment.starts[index], segment.starts[index + 1]];
    return {
      position,
      thread: segment.threads[index] ?? 0,
      category: segment.categories[index] ?? 0,
      text: {
        hashes: segment.hashes.subarray(from, to),
        counts: segment.counts.subarray(from, to),
        flags: segment.flags.subarray(from, to),
        signatures: segment.signatures.subarray(from, to),
        length: segment.lengths[index] ?? 0,
        traits: segment.traits[index] ?? 0,
      },
    };
  });
}

const keyed = (record: LexicalRecord) => [record.position, record] as const;
const sorted = (records: Iterable<LexicalRecord>) =>
  [...records].toSorted((one, other) => one.position - other.position);
