import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexicalMatch } from './lexical/search-index.js';
import { hybridScore, SEMANTIC_WEIGHT } from './ranking.js';

const aMatch = (parts: Partial<LexicalMatch>): LexicalMatch => ({ position: 0, own: 0, context: 0, fit: 1, ...parts });
const NO_MATCH = aMatch({});
const someMatch = fc.record({
  position: fc.constant(0),
  own: fc.double({ min: 0, max: 1.9, noNaN: true }),
  context: fc.double({ min: 0, max: 1.9, noNaN: true }),
  fit: fc.double({ min: 0.8, max: 1.8, noNaN: true }),
});
const someCosine = fc.double({ min: -1.01, max: 1.01, noNaN: true });

describe('hybridScore', () => {
  it('keeps the score and its parts between 0 and 1', () => {
    fc.assert(
      fc.property(someCosine, fc.option(someMatch, { nil: NO_MATCH }), (cosine, match) => {
        const { score, parts } = hybridScore(cosine, match);
        const { semantic, keyword, context, entity } = parts;
        for (const value of [score, semantic, keyword, context, entity]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('never falls when a part rises', () => {
    const more = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(someCosine, someMatch, more, (cosine, match, plus) => {
        const { score } = hybridScore(cosine, match);
        expect(hybridScore(cosine + plus, match).score).toBeGreaterThanOrEqual(score);
        for (const part of ['own', 'context', 'fit'] as const) {
          expect(hybridScore(cosine, { ...match, [part]: match[part] + plus }).score).toBeGreaterThanOrEqual(score);
        }
      }),
    );
  });

  it('scores by meaning alone, by words alone, and higher by both', () => {
    const meaning = hybridScore(0.8, NO_MATCH).score;
    const words = hybridScore(0, aMatch({ own: 0.5 })).score;
    expect(Math.min(meaning, words)).toBeGreaterThan(0);
    expect(hybridScore(0.8, aMatch({ own: 0.5 })).score).toBeGreaterThan(Math.max(meaning, words));
  });

  it('gives nothing for nothing', () => {
    expect(hybridScore(-0.3, NO_MATCH)).toEqual({
      score: 0,
      parts: { semantic: 0, keyword: 0, context: 0, entity: 0 },
    });
  });

  it('shows under entity what a named speaker adds', () => {
    expect(hybridScore(0, aMatch({ own: 1, fit: 1.5 })).parts.entity).toBeGreaterThan(0.1);
    expect(hybridScore(0, aMatch({ own: 1, fit: 0.9 })).parts.entity).toBe(0);
  });

  it('trusts the vectors of a model more than local ones', () => {
    expect(hybridScore(0.7, NO_MATCH, SEMANTIC_WEIGHT.model).score).toBeGreaterThan(
      hybridScore(0.7, NO_MATCH, SEMANTIC_WEIGHT.local).score,
    );
  });
});
