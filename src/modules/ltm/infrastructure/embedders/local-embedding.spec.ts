import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedLocally, LOCAL_DIMENSIONS } from './local-embedding.js';

const dot = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
const cosine = (one: string, other: string) => dot(embedLocally(one), embedLocally(other));

describe('embedLocally', () => {
  it('gives a unit vector for any text, always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const vector = embedLocally(text);
        expect(vector).toHaveLength(LOCAL_DIMENSIONS);
        expect(dot(vector, vector)).toBeCloseTo(1, 5);
        expect(embedLocally(text)).toEqual(vector);
      }),
    );
  });

  it.each(['', '   ', '…?!', '🐶'])('gives a unit vector for "%s", which has no words', (text) => {
    const vector = embedLocally(text);
    expect(dot(vector, vector)).toBe(1);
  });

  it.each([
    ['chuột đột nhập', 'chuot dot nhap', 'sinh nhật vui vẻ'],
    ['alergic to peanuts', 'allergic to peanuts', 'works as a nurse'],
    ['painted a sunrise', 'painting sunrises', 'went to the bank'],
    ['I have a dog', 'nuôi chó', 'thích đọc sách'],
    ['我喜欢猫', '我有一只猫', '今天下雨'],
  ])('puts "%s" nearer to "%s" than to "%s"', (text, near, far) => {
    expect(cosine(text, near)).toBeGreaterThan(cosine(text, far) + 0.1);
  });

  it('is hardly moved by words that say nothing', () => {
    expect(cosine('the violin', 'what is it about a violin')).toBeGreaterThan(0.8);
  });
});
