import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.js';
import { significanceOf } from './telling-sentences.js';

describe('telling sentences', () => {
  it('hold several of the words that the text keeps coming back to', () => {
    const sentences = [
      'Well, you know how it is.',
      'My sister plays the violin in the Porto orchestra.',
      'Anyway, thanks a lot!',
      'The orchestra in Porto needs another violin.',
      'See you.',
      'Ok then.',
      'That is so nice of you.',
      'Bye!',
    ];

    const significance = significanceOf(sentences);

    const best = [...sentences.keys()].toSorted((a, b) => (significance[b] ?? 0) - (significance[a] ?? 0)).slice(0, 2);
    expect(new Set(best)).toEqual(new Set([1, 3]));
    expect(significance[0]).toBe(0);
  });

  it('are found in Vietnamese as well, whatever the case and the diacritics', () => {
    const [small, telling] = significanceOf(['Ừ, thế à?', 'Chị gái mình dạy đàn bầu ở Huế.']);

    expect(telling).toBeGreaterThan(small ?? 0);
  });

  it('weigh the square of the significant words by the length of their cluster', () => {
    expect(significanceOf(['tea'])).toEqual([1]);
    expect(significanceOf(['tea and the green cup'])).toEqual([9 / 5]);
    expect(significanceOf(['tea is not what it was for the cup'])).toEqual([1]);
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
