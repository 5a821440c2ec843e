import { describe, expect, it } from 'vitest';
import { TRAIT } from './analyze.js';
import { conceptHash } from './concepts.js';
import { analyzeQuery, MAX_QUERY_TERMS } from './query.js';
import { tokenize } from './tokens.js';

const hashesOf = (text: string) => tokenize(text).map(({ hash }) => hash);
const words = (text: string) =>
  analyzeQuery(text)
    .terms.filter(({ kind }) => kind === 'word')
    .map(({ hash }) => hash);

describe('analyzeQuery', () => {
  it('looks for the words that tell something', () => {
    expect(words('What did Lan say about the museum?')).toEqual(hashesOf('Lan say museum'));
    expect(words('nhà của tôi ở đâu')).toEqual(hashesOf('nhà'));
  });

  it('looks for stop words when there are no others', () => {
    expect(words('who am I')).toEqual(hashesOf('who am I'));
  });

  it.each(['the trip in May', 'where does An live', 'what did Will say'])(
    'takes the name in "%s" for no stop word',
    (text) => {
      const [name = ''] = /(?<= )[A-Z]\w+/.exec(text) ?? [];
      expect(words(text)).toContain(hashesOf(name)[0]);
      expect(words(text.toLowerCase())).not.toContain(hashesOf(name)[0]);
    },
  );

  it.each(['vật nuôi', 'vat nuoi', 'pets', 'thú cưng'])('knows what "%s" means', (text) => {
    expect(analyzeQuery(text).terms.map(({ hash }) => hash)).toContain(conceptHash('pet'));
  });

  it('marks names and numbers', () => {
    const entities = analyzeQuery('Where did Lan and Minh go in 2023?').terms.filter(({ isEntity }) => isEntity);
    expect(entities.map(({ hash }) => hash)).toEqual(hashesOf('Lan Minh 2023'));
  });

  it.each([
    ['When did she move?', TRAIT.time],
    ['How long have they been married?', TRAIT.time],
    ['How many cats are there?', TRAIT.number],
    ['Lan cưới khi nào?', TRAIT.time],
    ['co bao nhieu con meo', TRAIT.number],
    ['What did she say when he left?', 0],
    ['favourite colour', 0],
  ])('expects the right kind of answer to "%s"', (text, expected) => {
    expect(analyzeQuery(text).expects).toBe(expected);
  });

  it('looks for nothing in an empty text and for a bounded number of terms in a long one', () => {
    expect(analyzeQuery('').terms).toEqual([]);
    expect(analyzeQuery('?!…').terms).toEqual([]);
    const long = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ');
    expect(analyzeQuery(long).terms).toHaveLength(MAX_QUERY_TERMS);
  });
});
