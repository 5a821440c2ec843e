import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedKey } from '../../../shared/kernel/fold.js';
import { isEqual, similarity, wordBag } from './similarity.js';

/** Few words, so that texts share some, in plain and other letters, with all that can stand between them. */
const text = fc
  .array(fc.constantFrom('tea', 'Tea', 'trà', 'TRA', 'Đà', 'da', '茶', '7', 'x', '!', ' ', ', ', '🙂', '\u0301'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

/** The definition: the cosine of the counts of words. */
function cosineOf(one: string, other: string): number {
  const [a, b] = [countsOf(one), countsOf(other)];
  const product = [...a].reduce((sum, [word, count]) => sum + count * (b.get(word) ?? 0), 0);
  return product / (lengthOf(a) * lengthOf(b));
}

function countsOf(of: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of keyOf(of).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const keyOf = (of: string) => foldedKey(of) || of;
const lengthOf = (counts: Map<string, number>) => Math.hypot(...counts.values());

describe('how alike two texts are', () => {
  it('is the cosine of their words, folded', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(keyOf(one).trim() !== '' && keyOf(other).trim() !== '');
        expect(similarity(wordBag(one), wordBag(other))).toBeCloseTo(cosineOf(one, other), 9);
      }),
    );
  });

  it('tells texts that fold to the same from all others, whatever the order of their words', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(isEqual(wordBag(one), wordBag(other))).toBe(keyOf(one) === keyOf(other));
      }),
    );
    expect(isEqual(wordBag('tea or milk'), wordBag('milk or tea'))).toBe(false);
    expect(similarity(wordBag('Tea, or MILK!'), wordBag('tea or milk'))).toBe(1);
    expect(isEqual(wordBag('🙂'), wordBag('🙃'))).toBe(false);
  });
});
