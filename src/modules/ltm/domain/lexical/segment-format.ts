import { mix32 } from './hash.js';
import type { LexicalRecord } from './lexical-record.js';
import { CorruptSegment } from '../segments.errors.js';

/**
 * A segment as it is scanned: columns, one place a record; the terms of record `i` are the places from `starts[i]`
 * up to `starts[i + 1]` of the last four.
 */
export interface LexicalSegment {
  readonly positions: Uint32Array;
  readonly threads: Uint32Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint16Array;
  readonly categories: Uint8Array;
  readonly traits: Uint8Array;
  readonly hashes: Uint32Array;
  readonly counts: Uint8Array;
  readonly flags: Uint8Array;
  readonly signatures: Uint8Array;
}

// "PLX" and the version of the format. A change of the analysis (stems, concepts) needs a new version as well,
// since old terms would not be found by new queries.
const MAGIC = 0x504c5801;
const HEADER_WORDS = 4; // magic, records, terms, checksum
const CHECKSUM_WORD = 3;

/** Writes records into a segment of bytes, in the byte order of the machine (little-endian wherever Node runs). */
export function packSegment(records: readonly LexicalRecord[]): Uint8Array {
  const terms = records.reduce((sum, { text }) => sum + text.hashes.length, 0);
  const bytes = new Uint8Array(bytesOf(records.length, terms));
  const segment = layOut(bytes, records.length, terms);
  let start = 0;
  records.forEach(({ position, thread, category, text }, index) => {
    segment.positions[index] = position;
    segment.threads[index] = thread;
    segment.starts[index] = start;
    segment.lengths[index] = text.length;
    segment.categories[index] = category;
    segment.traits[index] = text.traits;
    segment.hashes.set(text.hashes, start);
    segment.counts.set(text.counts, start);
    segment.flags.set(text.flags, start);
    segment.signatures.set(text.signatures, start);
    start += text.hashes.length;
  });
  segment.starts[records.length] = start;
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, records.length, terms]);
  words[CHECKSUM_WORD] = checksum(words);
  return bytes;
}

/**
 * Reads a segment without copying where its bytes are aligned to 4.
 * @throws CorruptSegment when the bytes are no segment, of another version, or were changed
 */
export function readSegment(data: Uint8Array): LexicalSegment {
  if (data.byteLength % 4 !== 0 || data.byteLength < HEADER_WORDS * 4)
    throw new CorruptSegment('words', 'its length is wrong');
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const [magic, records = 0, terms = 0, sum] = words;
  if (magic !== MAGIC) throw new CorruptSegment('words', 'it is of another version');
  if (bytesOf(records, terms) !== bytes.byteLength) throw new CorruptSegment('words', 'its length is wrong');
  if (checksum(words) !== sum) throw new CorruptSegment('words', 'its checksum does not fit');
  return layOut(bytes, records, terms);
}

function bytesOf(records: number, terms: number): number {
  const bytes = HEADER_WORDS * 4 + records * 12 + 4 + terms * 4 + records * 4 + terms * 3;
  return Math.ceil(bytes / 4) * 4;
}

/** The columns over the bytes: the widest first, so that each is aligned. */
function layOut(bytes: Uint8Array, records: number, terms: number): LexicalSegment {
  const { buffer } = bytes;
  let offset = bytes.byteOffset + HEADER_WORDS * 4;
  const take = (size: number) => {
    offset += size;
    return offset - size;
  };
  return {
    positions: new Uint32Array(buffer, take(records * 4), records),
    threads: new Uint32Array(buffer, take(records * 4), records),
    starts: new Uint32Array(buffer, take(records * 4 + 4), records + 1),
    hashes: new Uint32Array(buffer, take(terms * 4), terms),
    lengths: new Uint16Array(buffer, take(records * 2), records),
    categories: new Uint8Array(buffer, take(records), records),
    traits: new Uint8Array(buffer, take(records), records),
    counts: new Uint8Array(buffer, take(terms), terms),
    flags: new Uint8Array(buffer, take(terms), terms),
    signatures: new Uint8Array(buffer, take(terms), terms),
  };
}

/** A sum over all words but its own; every changed bit changes it. Detects damage, not forgery. */
function checksum(words: Uint32Array): number {
  let hash = words.length;
  for (let index = 0; index < words.length; index++) {
    if (index !== CHECKSUM_WORD) hash = (Math.imul(hash ^ (words[index] ?? 0), 0x9e3779b1) + (hash >>> 15)) | 0;
  }
  return mix32(hash);
}
