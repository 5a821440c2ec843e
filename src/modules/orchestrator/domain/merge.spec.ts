import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from './merge.js';
import type { Found } from './recall.js';

const found = (id: string, text: string, score: number, createdAt = '2026-01-01T00:00:00.000Z'): Found => ({
  id,
  text,
  score,
  createdAt,
  metadata: {},
  parts: {},
});
const everything = { limit: 100, threshold: 0 };

describe('merge', () => {
  it('ranks what both memories found by score', () => {
    const results = merge(
      {
        stm: [found('m1', 'the kettle boils', 0.4)],
        ltm: [found('f1', 'Likes tea', 0.6), found('f2', 'Likes rain', 0.2)],
      },
      everything,
    );
    expect(results.map(({ id, source }) => [id, source])).toEqual([
      ['f1', 'ltm'],
      ['m1', 'stm'],
      ['f2', 'ltm'],
    ]);
  });

  it('unites what both know into the fact, with a better score than either', () => {
    const [result, ...others] = merge(
      { stm: [found('m1', 'thích uống trà', 0.5)], ltm: [found('f1', 'Thích uống TRÀ.', 0.6)] },
      everything,
    );
    expect(others).toEqual([]);
    expect(result).toMatchObject({ id: 'f1', source: 'both' });
    expect(result?.score).toBeGreaterThan(0.6);
    expect(result?.score).toBeLessThanOrEqual(1);
  });

  it('puts newer ones first among equals, then goes by id', () => {
    const old = found('a', 'one', 0.5, '2025-01-01T00:00:00.000Z');
    const results = merge({ stm: [], ltm: [old, found('c', 'three', 0.5), found('b', 'two', 0.5)] }, everything);
    expect(results.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('obeys limit and threshold, and does not depend on the order of its input', () => {
    const some = fc.array(fc.tuple(fc.nat(20), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 30 });
    fc.assert(
      fc.property(
        some,
        some,
        fc.integer({ min: 1, max: 10 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, limit, threshold) => {
          const stm = a.map(([text, score], index) => found(`m${index}`, `text ${text}`, score));
          const ltm = b.map(([text, score], index) => found(`f${index}`, `text ${text}`, score));
          const results = merge({ stm, ltm }, { limit, threshold });
          expect(results.length).toBeLessThanOrEqual(limit);
          expect(results.every(({ score }) => score >= threshold && score <= 1)).toBe(true);
          expect(new Set(results.map(({ text }) => text)).size).toBe(results.length);
          const scores = results.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        },
      ),
    );
  });
});
