import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedLocally } from '../../infrastructure/embedders/local-embedding.js';
import { analyzeQuery } from './query.js';
import { queryWords } from './query-words.js';

describe('queryWords', () => {
  it.each([
    ['what do I like', '  What do I like?? '],
    ['Tôi thích gì?', 'tôi  thích gì'],
    ['Tôi thích gì?'.normalize('NFD'), 'Tôi thích gì'],
  ])('is the same for "%s" and "%s"', (one, other) => {
    expect(queryWords(other)).toBe(queryWords(one));
  });

  it.each([
    ['what will I do', 'what Will I do'],
    ['toi thich gi', 'tôi thích gì'],
    ['will you Will', 'will you will'],
    ['what do I like', 'what do i like'],
  ])('differs for "%s" and "%s", which find different things', (one, other) => {
    expect(queryWords(other)).not.toBe(queryWords(one));
  });

  it('stands for all that a search makes of a text', () => {
    const word = fc.constantFrom(
      'will',
      'Will',
      'WILL',
      'tôi',
      'Tôi',
      'toi',
      'when',
      'I',
      'i',
      'Hà',
      "what's",
      '2020',
      '茶',
    );
    const gap = fc.constantFrom(' ', '  ', ', ', '? ', '\n', ' - ');
    const form = fc.constantFrom('NFC', 'NFD');
    const shape = fc.constantFrom<(one: string) => string>(
      (one) => one,
      (one) => one.toUpperCase(),
      (one) => one.toLowerCase(),
    );
    const variant = fc.record({ word, gaps: fc.tuple(gap, gap), shape, form });
    let equal = 0;
    fc.assert(
      fc.property(fc.array(variant, { minLength: 1, maxLength: 5 }), (parts) => {
        const one = parts.map((part) => part.word + part.gaps[0]).join('');
        const other = parts.map((part) => (part.shape(part.word) + part.gaps[1]).normalize(part.form)).join('');
        if (queryWords(one) !== queryWords(other)) return;
        equal += 1;
        expect(analyzeQuery(other)).toEqual(analyzeQuery(one));
        expect(embedLocally(other)).toEqual(embedLocally(one));
      }),
      { numRuns: 500 },
    );
    expect(equal).toBeGreaterThan(50);
  });
});
