import { CorruptSegment } from '../segments.errors.js';
import type { SegmentCodec } from '../segments.js';
import type { Quantized } from './quantize.js';

/** The vector of one memory. */
export interface VectorRecord extends Quantized<Int8Array> {
  readonly position: number;
}

/** A segment as it is scanned: columns, one place a record; the codes of a record are `width` places. */
export interface VectorSegment {
  readonly width: number;
  readonly positions: Uint32Array;
  readonly scales: Float32Array;
  readonly codes: Int8Array;
}

// "PVX" and the version of the format.
const MAGIC = 0x50565801;
const HEADER_WORDS = 3; // magic, records, width

/** Segments of vectors, in the byte order of the machine (little-endian wherever Node runs). */
export const VECTOR_SEGMENTS: SegmentCodec<VectorRecord> = {
  pack(records) {
    const width = records[0]?.codes.length ?? 0;
    const bytes = new Uint8Array(bytesOf(records.length, width));
    new Uint32Array(bytes.buffer).set([MAGIC, records.length, width]);
    const segment = layOut(bytes, records.length, width);
    records.forEach(({ position, scale, codes }, index) => {
      if (codes.length !== width) throw new CorruptSegment('vectors', 'it has another width');
      segment.positions[index] = position;
      segment.scales[index] = scale;
      segment.codes.set(codes, index * width);
    });
    return bytes;
  },
  unpack(data) {
    const { positions, scales, codes, width } = readVectors(data);
    return Array.from(positions, (position, index) => ({
      position,
      scale: scales[index] ?? 0,
      codes: codes.subarray(index * width, (index + 1) * width),
    }));
  },
};

/**
 * Reads a segment without copying where its bytes are aligned to 4.
 * @throws CorruptSegment when the bytes are no segment, or of another version
 */
export function readVectors(data: Uint8Array): VectorSegment {
  if (data.byteLength < HEADER_WORDS * 4) throw new CorruptSegment('vectors', 'its length is wrong');
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
  const [magic, records = 0, width = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  if (magic !== MAGIC) throw new CorruptSegment('vectors', 'it is of another version');
  if (bytesOf(records, width) !== bytes.byteLength) throw new CorruptSegment('vectors', 'its length is wrong');
  return layOut(bytes, records, width);
}

function bytesOf(records: number, width: number): number {
  return HEADER_WORDS * 4 + records * (8 + width);
}

function layOut({ buffer, byteOffset }: Uint8Array, records: number, width: number): VectorSegment {
  const start = byteOffset + HEADER_WORDS * 4;
  return {
    width,
    positions: new Uint32Array(buffer, start, records),
    scales: new Float32Array(buffer, start + records * 4, records),
    codes: new Int8Array(buffer, start + records * 8, records * width),
  };
}
