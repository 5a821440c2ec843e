import { describe, expect, it } from 'vitest';
import { matchFacts, stem } from '../../eval/fact-match.mjs';

describe('matching facts', () => {
  it('fits when every word of the gold fact is there, whatever the order, case and further words', () => {
    const { matched, missed, extra } = matchFacts(['lives Porto'], ['Home: PORTO, where Rui lives'], 'en');
    expect(matched).toEqual([{ fact: 'lives Porto', memory: 'Home: PORTO, where Rui lives' }]);
    expect([missed, extra]).toEqual([[], []]);
  });

  it('does not fit when a word is missing', () => {
    expect(matchFacts(['sister Ada nurse'], ['Sister: Ada'], 'en')).toEqual({
      matched: [],
      missed: ['sister Ada nurse'],
      extra: ['Sister: Ada'],
    });
  });

  it('folds diacritics and đ', () => {
    expect(matchFacts(['Đà Lạt'], ['song o da lat'], 'vi').missed).toEqual([]);
  });

  it('takes only whole words', () => {
    expect(matchFacts(['art'], ['party'], 'en').missed).toEqual(['art']);
  });

  it('gives each prediction to one fact only', () => {
    const { matched, missed } = matchFacts(['plays cello', 'plays piano'], ['plays cello and piano'], 'en');
    expect(matched).toHaveLength(1);
    expect(missed).toHaveLength(1);
  });

  it('makes as many pairs as there can be, whatever the order', () => {
    const gold = ['plays piano', 'plays cello'];
    expect(matchFacts(gold, ['plays cello and piano', 'plays piano'], 'en').missed).toEqual([]);
    expect(matchFacts(gold, ['plays piano', 'plays cello and piano'], 'en').missed).toEqual([]);
  });

  it('never fits a gold fact without words', () => {
    expect(matchFacts(['?'], ['anything'], 'en').matched).toEqual([]);
  });
});

describe('stems', () => {
  it.each([
    ['adopt', 'adopted', 'adopting', 'adopts'],
    ['hate', 'hated', 'hating', 'hates'],
    ['study', 'studied', 'studying', 'studies'],
    ['run', 'running', 'runs'],
    ['movie', 'movies'],
    ['box', 'boxes'],
    ['go', 'goes'],
    ['3', '3rd'],
  ])('are the same for %s and its forms', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each(['bus', 'class', 'tennis', 'need', 'string', '2011'])('leave %s alone', (word) => {
    expect(stem(word)).toBe(word);
  });

  it('are for English: Vietnamese words have one form', () => {
    expect(matchFacts(['khoe'], ['kho'], 'vi').matched).toEqual([]);
  });
});
