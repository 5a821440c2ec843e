import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorruptSegment } from '../segments.errors.js';
import { putRecords, removeRecords } from '../segments.js';
import { nearestVectors } from './nearest.js';
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

describe('nearest vectors', () => {
  it('have the cosines of the vectors that were given, but for a rounding', () => {
    const given = fc
      .integer({ min: 1, max: 1_600 })
      .chain((dimensions) => fc.record({ query: vectorsOf(dimensions), vectors: fc.array(vectorsOf(dimensions), { minLength: 1, maxLength: 8 }) })); // prettier-ignore
    fc.assert(
      fc.property(given, ({ query, vectors }) => {
        const found = nearestVectors([segmentOf(vectors)], query, vectors.length);
        expect(found).toHaveLength(vectors.length);
        for (const near of found) {
          expect(Math.abs(near.cosine - cosine(query, vectors[near.position] ?? []))).toBeLessThan(0.01);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stay exact where every component is as large as it can be', () => {
    const flat = Array.from({ length: 4_096 }, () => 1);
    const turned = flat.map((value) => -value);
    expect(nearestVectors([segmentOf([flat, turned])], flat, 2).map((near) => Math.round(near.cosine * 1e4))).toEqual([
      10_000, -10_000,
    ]);
  });

  it('come nearest first, so many as are asked for, over all segments', () => {
    const segments = [segmentOf([[1, 0], [0.6, 0.8]]), segmentOf([[0.8, 0.6], [0, 1], [1, 0]], 64)]; // prettier-ignore
    expect(nearestVectors(segments, [1, 0], 3).map(({ position }) => position)).toEqual([0, 66, 64]);
  });

  it('are those that are accepted', () => {
    const segments = [segmentOf([[1, 0], [0.6, 0.8], [0, 1]])]; // prettier-ignore
    const found = nearestVectors(segments, [1, 0], 2, (position) => position > 0);
    expect(found.map(({ position }) => position)).toEqual([1, 2]);
  });

  it('of nothing, by nothing and beside nothing are like nothing', () => {
    expect(nearestVectors([], [1, 0], 5)).toEqual([]);
    expect(nearestVectors([segmentOf([[0, 0]])], [1, 0], 5)).toEqual([{ position: 0, cosine: 0 }]);
    expect(nearestVectors([segmentOf([[Number.NaN, 1]])], [1, 0], 5)).toEqual([{ position: 0, cosine: 0 }]);
    expect(nearestVectors([segmentOf([[1, 0]])], [0, 0], 5)).toEqual([{ position: 0, cosine: 0 }]);
  });

  it('of another width are refused', () => {
    const wide = Array.from({ length: 17 }, () => 1);
    expect(() => nearestVectors([segmentOf([[1, 0]])], wide, 5)).toThrow(CorruptSegment);
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
