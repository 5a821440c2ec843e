import type { SegmentCodec } from '../segments.js';
import type { LexicalRecord } from './lexical-record.js';
import { type LexicalSegment, packSegment, readSegment } from './segment-format.js';

/** Segments of the forward index: the words of one memory are a record. */
export const LEXICAL_SEGMENTS: SegmentCodec<LexicalRecord> = {
  pack: packSegment,
  unpack: (data) => recordsOf(readSegment(data)),
};

function recordsOf(segment: LexicalSegment): LexicalRecord[] {
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
