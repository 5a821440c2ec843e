import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeMemory } from './analyze.js';
import type { LexicalRecord } from './lexical-record.js';
import { CorruptSegment } from '../segments.errors.js';
import { putRecords, removeRecords } from '../segments.js';
import { readSegment } from './segment-format.js';
import { LEXICAL_SEGMENTS } from './lexical-segments.js';

const aRecord = (position: number, text: string, thread = 0): LexicalRecord => ({
  position,
  thread,
  category: position % 256,
  text: analyzeMemory(text),
});
const positionsOf = (data: Uint8Array) => [...readSegment(data).positions];

const someRecords = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 0xffffffff }), fc.string({ unit: 'grapheme' }), fc.nat()), {
    selector: ([position]) => position,
    maxLength: 20,
  })
  .map((rows) => rows.map(([position, text, thread]) => aRecord(position, text, thread)));

describe('a segment of words', () => {
  it('gives back what was put, in the order of positions', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const inOrder = records.toSorted((one, other) => one.position - other.position);
        expect(LEXICAL_SEGMENTS.unpack(putRecords(LEXICAL_SEGMENTS, undefined, records))).toEqual(inOrder);
      }),
    );
  });

  it('grows record by record to the same bytes as at once', () => {
    const records = ['Lan: hello', 'Minh: xin chào', 'Lan: bye'].map((text, position) => aRecord(position, text, 1));
    let data: Uint8Array | undefined;
    for (const record of records) data = putRecords(LEXICAL_SEGMENTS, data, [record]);
    expect(data).toEqual(putRecords(LEXICAL_SEGMENTS, undefined, records));
  });

  it('replaces the record of a position', () => {
    const data = putRecords(
      LEXICAL_SEGMENTS,
      putRecords(LEXICAL_SEGMENTS, undefined, [aRecord(1, 'one'), aRecord(2, 'two')]),
      [aRecord(1, 'other')],
    );
    expect(LEXICAL_SEGMENTS.unpack(data)).toEqual([aRecord(1, 'other'), aRecord(2, 'two')]);
  });

  it('forgets removed records, and itself with the last one', () => {
    const data = putRecords(LEXICAL_SEGMENTS, undefined, [aRecord(1, 'one'), aRecord(2, 'two'), aRecord(3, 'three')]);
    expect(removeRecords(LEXICAL_SEGMENTS, data, [2, 99])).toEqual(
      putRecords(LEXICAL_SEGMENTS, undefined, [aRecord(1, 'one'), aRecord(3, 'three')]),
    );
    expect(removeRecords(LEXICAL_SEGMENTS, data, [1, 2, 3])).toBeUndefined();
  });

  it('leaves the bytes it was given as they were', () => {
    const data = putRecords(LEXICAL_SEGMENTS, undefined, [aRecord(1, 'one')]);
    const before = data.slice();
    putRecords(LEXICAL_SEGMENTS, data, [aRecord(2, 'two')]);
    removeRecords(LEXICAL_SEGMENTS, data, [1]);
    expect(data).toEqual(before);
  });

  it('reads bytes at any offset of a buffer', () => {
    const data = putRecords(LEXICAL_SEGMENTS, undefined, [aRecord(1, 'one'), aRecord(2, 'two')]);
    const shifted = new Uint8Array(data.length + 1).subarray(1);
    shifted.set(data);
    expect(positionsOf(shifted)).toEqual([1, 2]);
  });

  it('notices every damage', () => {
    const data = putRecords(LEXICAL_SEGMENTS, undefined, [
      aRecord(1, 'Lan: I have two cats'),
      aRecord(2, 'Nhà: có chuột'),
    ]);
    fc.assert(
      fc.property(fc.nat({ max: data.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = data.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => readSegment(damaged)).toThrow(CorruptSegment);
      }),
    );
    expect(() => readSegment(data.subarray(0, data.length - 4))).toThrow(CorruptSegment);
    expect(() => readSegment(new Uint8Array())).toThrow(CorruptSegment);
    expect(() => readSegment(new Uint8Array(64))).toThrow(CorruptSegment);
  });
});
