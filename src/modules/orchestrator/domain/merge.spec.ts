import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge as mergeWith, type Ranking } from './merge.js';
import { DEFAULT_WEIGHTS, type RankingWeights } from './ranking-weights.js';
import type { Found } from './recall.js';

const found = (id: string, text: string, score: number, createdAt = '2026-01-01T00:00:00.000Z'): Found => ({
  id,
  text,
  score,
  createdAt,
  metadata: {},
  parts: {},
});
const everything: Ranking = { limit: 100, threshold: 0, today: '2026-01-01' };
type Both = { stm: Found[]; ltm: Found[] };

/** Both memories as they are: nothing fades, nothing is spread out, unless a test wants it. */
const PLAIN: RankingWeights = { ...DEFAULT_WEIGHTS, worth: 0, decay: 0, diversity: 0 };
const merge = (both: Both, ranking: Ranking, weights: Partial<RankingWeights> = {}) =>
  mergeWith(both, ranking, { ...PLAIN, ...weights });
const ids = (results: readonly { id: string }[]) => results.map(({ id }) => id);

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
          const results = mergeWith({ stm, ltm }, { ...everything, limit, threshold }, DEFAULT_WEIGHTS);
          expect(results.length).toBeLessThanOrEqual(limit);
          expect(results.every(({ score }) => score >= threshold && score <= 1)).toBe(true);
          expect(new Set(results.map(({ text }) => text)).size).toBe(results.length);
          const scores = results.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        },
      ),
    );
  });

  it('keeps apart what differs in a word, even where both words have the same hash', () => {
    const results = merge(
      { stm: [found('m1', 'I like costarring', 0.5)], ltm: [found('f1', 'I like liquid', 0.6)] },
      everything,
    );
    expect(ids(results)).toEqual(['f1', 'm1']);
  });

  it('takes what is alike in both memories for the same, and keeps two facts that are alike apart', () => {
    const said =
      'well I really do like to drink a cup of green tea in the morning before I go to work every single day';
    const noted = said.replace('well ', '');
    const both = merge({ stm: [found('m1', said, 0.5)], ltm: [found('f1', noted, 0.4)] }, everything);
    expect(both).toMatchObject([{ id: 'f1', source: 'both' }]);

    const two = merge({ stm: [], ltm: [found('f1', said, 0.5), found('f2', noted, 0.4)] }, everything);
    expect(ids(two)).toEqual(['f1', 'f2']);
  });

  it('lets events fade with age by days, and never who somebody is', () => {
    const old = '2024-01-01T08:00:00.000Z';
    const event = { ...found('event', 'Went to Hue', 0.6, old), category: 'event' as const };
    const name = { ...found('name', 'Name: Lan', 0.5, old), category: 'personal_info' as const };
    const fresh = { ...event, id: 'fresh', text: 'Went to Hanoi', createdAt: '2025-12-31T23:00:00.000Z' };

    const results = merge({ stm: [], ltm: [event, name, fresh] }, everything, { decay: 0.5 });

    expect(ids(results)).toEqual(['fresh', 'name', 'event']);
    expect(results[1]?.score).toBe(0.5);
    const later = merge({ stm: [], ltm: [event] }, { ...everything, today: '2026-01-01' }, { decay: 0.5 });
    expect(results.find(({ id }) => id === 'event')?.score).toBe(later[0]?.score);
  });

  it('counts from when a fact was said last', () => {
    const event = { ...found('e', 'Went to Hue', 0.6, '2020-01-01T00:00:00.000Z'), category: 'event' as const };
    const said = { ...event, updatedAt: '2026-01-01T00:00:00.000Z' };
    const [result] = merge({ stm: [], ltm: [said] }, everything, { decay: 0.5 });
    expect(result?.score).toBe(0.6);
  });

  it('prefers what is worth more', () => {
    const trifle = { ...found('a', 'Saw a cloud', 0.5), worth: 0.2 };
    const allergy = { ...found('b', 'Allergic to nuts', 0.5), worth: 1 };
    expect(ids(merge({ stm: [], ltm: [trifle, allergy] }, everything, { worth: 0.2 }))).toEqual(['b', 'a']);
  });

  it('does not fill the first places with one thing in five wordings', () => {
    const wordings = [
      'Likes pizza a lot',
      'Likes pizza',
      'Really likes pizza',
      'Likes pizza so much',
      'Likes pizza, yes',
    ];
    const ltm = wordings.map((text, index) => found(`pizza ${index}`, text, 0.5 - index / 100));
    const other = found('walk', 'Walked around Rome with her sister', 0.44);

    const results = merge({ stm: [], ltm: [...ltm, other] }, everything, { diversity: 0.25 });

    expect(ids(results).indexOf('walk')).toBe(1);
    expect(results[0]?.score).toBe(0.5);
    expect(results.map(({ score }) => score)).toEqual(results.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('shows each part', () => {
    const fact = { ...found('f', 'Likes tea', 0.5), parts: { keyword: 0.4 } };
    const [result] = merge({ stm: [found('m', 'likes tea', 0.4)], ltm: [fact] }, everything);
    expect(Object.keys(result?.parts ?? {})).toEqual(['keyword', 'recency', 'worth', 'boost', 'diversity']);
  });
});
