import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorruptSegment } from '../segments.errors.js';
import { putRecords, removeRecords } from '../segments.js';
import { Cosines } from './cosines.js';
import { quantized } from './quantize.js';
import { readVectors, VECTOR_SEGMENTS } from './vector-segment.js';

type Vector = readonly number[];

const segmentOf = (vectors: readonly Vector[], first = 0) =>
  readVectors(
    putRecords(
      VECTOR_SEGMENTS,
      undefined,
      vectors.map((vector, index) => ({ position: first + index, ...quantized(vector) })),
    ),
  );

function cosine(one: Vector, other: Vector): number {
  const dot = (a: Vector, b: Vector) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other)) || 0;
}

// Squares of smaller ones are 0, so that the cosine to compare with would be none.
const component = fc.double({ min: -1, max: 1, noNaN: true }).map((value) => (Math.abs(value) < 1e-50 ? 0 : value));
const vectorsOf = (dimensions: number) => fc.array(component, { minLength: dimensions, maxLength: dimensions });

describe('cosines', () => {
  it('are those of the vectors that were given, but for a rounding', () => {
    const given = fc
      .integer({ min: 1, max: 1_600 })
      .chain((dimensions) => fc.record({ query: vectorsOf(dimensions), vectors: fc.array(vectorsOf(dimensions), { minLength: 1, maxLength: 8 }) })); // prettier-ignore
    fc.assert(
      fc.property(given, ({ query, vectors }) => {
        const cosines = Cosines.of([segmentOf(vectors)], query);
        for (const [position, vector] of vectors.entries()) {
          expect(Math.abs(cosines.at(position) - cosine(query, vector))).toBeLessThan(0.01);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stay exact where every component is as large as it can be', () => {
    const flat = Array.from({ length: 4_096 }, () => 1);
    const cosines = Cosines.of([segmentOf([flat, flat.map((value) => -value)])], flat);
    expect(cosines.at(0)).toBeCloseTo(1, 4);
    expect(cosines.at(1)).toBeCloseTo(-1, 4);
  });

  it('are found by position over all segments, and are 0 where nothing is', () => {
    const segments = [segmentOf([[1, 0], [0.6, 0.8]]), segmentOf([[0.8, 0.6], [0, 1]], 64)]; // prettier-ignore
    const cosines = Cosines.of(segments, [1, 0]);
    expect([0, 1, 2, 63, 64, 65, 66].map((position) => Math.round(cosines.at(position) * 100))).toEqual([
      100, 60, 0, 0, 80, 0, 0,
    ]);
    expect(Cosines.of([], [1, 0]).at(0)).toBe(0);
  });

  it('are 0 by nothing and beside nothing', () => {
    const near = (vector: Vector, query: Vector) => Cosines.of([segmentOf([vector])], query).at(0);
    expect([near([0, 0], [1, 0]), near([Number.NaN, 1], [1, 0]), near([1, 0], [0, 0])]).toEqual([0, 0, 0]);
  });

  it('of another width are refused', () => {
    const wide = Array.from({ length: 17 }, () => 1);
    expect(() => Cosines.of([segmentOf([[1, 0]])], wide)).toThrow(CorruptSegment);
  });
});

describe('a segment of vectors', () => {
  const record = (position: number) => ({ position, ...quantized([position, 1]) });

  const shapesOf = (data: Uint8Array) =>
    VECTOR_SEGMENTS.unpack(data).map(({ position, codes }) => [position, [...codes.subarray(0, 2)]]);

  it('replaces and removes what is at a position', () => {
    const data = putRecords(VECTOR_SEGMENTS, undefined, [3, 1].map(record));
    const replaced = putRecords(VECTOR_SEGMENTS, data, [{ position: 1, ...quantized([9, 9]) }]);
    expect(shapesOf(replaced)).toEqual([
      [1, [127, 127]],
      [3, [127, 42]],
    ]);
    expect(VECTOR_SEGMENTS.unpack(removeRecords(VECTOR_SEGMENTS, data, [3]) ?? new Uint8Array())).toHaveLength(1);
    expect(removeRecords(VECTOR_SEGMENTS, data, [1, 3])).toBeUndefined();
  });

  it('says when it is damaged, and reads bytes that are not aligned', () => {
    const data = putRecords(VECTOR_SEGMENTS, undefined, [record(1)]);
    for (const bad of [data.slice(0, -1), data.slice(0, 8), new Uint8Array(64)]) {
      expect(() => readVectors(bad)).toThrow(CorruptSegment);
    }
    const shifted = new Uint8Array(data.length + 1);
    shifted.set(data, 1);
    expect(readVectors(shifted.subarray(1)).positions).toEqual(Uint32Array.of(1));
  });
});
