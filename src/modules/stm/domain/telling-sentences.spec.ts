import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.js';
import { searchWords } from './search-words.js';
import { mostTellingFirst, significance } from './telling-sentences.js';

const inOrder = (sentences: readonly string[]) => [...mostTellingFirst(sentences.map((one) => searchWords(one)))];

describe('telling sentences', () => {
  it('hold several of the words that the text keeps coming back to', () => {
    const sentences = [
      'Well, you know how it is.',
      'My sister plays the violin in the Porto orchestra.',
      'Anyway, thanks a lot!',
      'The orchestra in Porto needs another violin.',
      'Roses in the garden want sun.',
      'We planted the garden with roses last March.',
      'See you.',
      'Ok then.',
      'That is so nice of you.',
      'Bye!',
    ];

    expect(inOrder(sentences).slice(0, 2)).toEqual([1, 5]);
  });

  it('come before those that only repeat them', () => {
    expect(inOrder(['My cat is black.', 'Black is my cat.', 'A cat.', 'The piano is new.'])).toEqual([0, 3, 1, 2]);
  });

  it('are found in Vietnamese as well, whatever the case and the diacritics', () => {
    expect(inOrder(['Ừ, thế à?', 'Chị gái mình dạy đàn bầu ở Huế.'])).toEqual([1, 0]);
  });

  it('weigh the square of the significant words by the length of their cluster', () => {
    const weigh = (text: string) => significance(searchWords(text), new Set(['tea', 'green', 'cup']));

    expect(weigh('some tea')).toBe(1);
    expect(weigh('tea and the green cup')).toBe(9 / 5);
    expect(weigh('tea is not what it was for the cup')).toBe(1);
    expect(weigh('well, you know')).toBe(0);
  });
});

describe('sentences', () => {
  it.each([
    ['I moved. Why? For work!', ['I moved.', 'Why?', 'For work!']],
    ['Mình sống ở Huế. Bạn thì sao?', ['Mình sống ở Huế.', 'Bạn thì sao?']],
    ['今日は雨です。傘を買った。', ['今日は雨です。', '傘を買った。']],
    ['one\n\n- two  three\n…\n', ['one', '- two three']],
  ])('of %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('are cut when they are very long, between words where there are some', () => {
    const [long] = sentencesOf('word '.repeat(200));

    expect(long?.length).toBeLessThanOrEqual(300);
    expect(long).toMatch(/word…$/);
    expect(sentencesOf('x'.repeat(1_000))[0]).toHaveLength(300);
  });
});
