import { describe, expect, it } from 'vitest';
import { factFigures, means, ndcgAt, percentile, ranksOf, recallAt, reciprocalRank } from '../../eval/metrics.mjs';

describe('figures of a ranked list', () => {
  const evidence = new Set(['a', 'b', 'c']);

  it('takes the ranks of the evidence from 1, and none for what is not in the list', () => {
    expect(ranksOf(['x', 'b', undefined, 'a'], evidence)).toEqual([2, 4]);
  });

  it('counts evidence that is listed twice once, at its first place', () => {
    expect(ranksOf(['b', 'x', 'b'], evidence)).toEqual([1]);
  });

  it('has as recall the share of the evidence among the first k', () => {
    expect(recallAt(5, [2, 6], 4)).toBe(0.25);
    expect(recallAt(10, [2, 6], 4)).toBe(0.5);
    expect(recallAt(10, [], 4)).toBe(0);
  });

  it('has as reciprocal rank that of the first evidence', () => {
    expect(reciprocalRank([4, 5])).toBe(0.25);
    expect(reciprocalRank([])).toBe(0);
  });

  it('discounts each gain by its rank and divides by the best order', () => {
    const gained = 1 / Math.log2(3) + 1 / Math.log2(5);
    const best = 1 + 1 / Math.log2(3) + 1 / Math.log2(4);
    expect(ndcgAt(10, [2, 4], 3)).toBeCloseTo(gained / best, 12);
  });

  it('gives 1 for the best order, also where there is more evidence than places', () => {
    expect(ndcgAt(10, [1, 2], 2)).toBe(1);
    expect(ndcgAt(2, [1, 2, 3], 3)).toBe(1);
  });
});

describe('figures of facts', () => {
  it('weighs precision and recall alike', () => {
    expect(factFigures({ matched: 3, predicted: 4, gold: 6 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
  });

  it('is 0 when nothing is found, and perfect when there was nothing to find', () => {
    expect(factFigures({ matched: 0, predicted: 0, gold: 2 })).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(factFigures({ matched: 0, predicted: 2, gold: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(factFigures({ matched: 0, predicted: 0, gold: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});

describe('summaries', () => {
  it('averages each figure', () => {
    expect(means([{ a: 1, b: 0 }, { a: 0, b: 0.5 }])).toEqual({ a: 0.5, b: 0.25 }); // prettier-ignore
    expect(means([])).toEqual({});
  });

  it('takes percentiles by nearest rank', () => {
    expect(percentile(0.5, [30, 10, 20, 40])).toBe(20);
    expect(percentile(0.95, [30, 10, 20, 40])).toBe(40);
    expect(percentile(0.95, [])).toBe(0);
  });
});
