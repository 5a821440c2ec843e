import { describe, expect, it } from 'vitest';
import { type Candidate, searchMessages } from './search-messages.js';

/** Messages in the order they were said; candidates come newest first. */
function said(...contents: string[]): Candidate[] {
  return contents
    .map((content, n) => ({
      id: `m${n}`,
      session: 's',
      role: 'user' as const,
      content,
      createdAt: '2025-03-01T08:00:00.000Z',
    }))
    .toReversed();
}

const contentsOf = (candidates: readonly Candidate[], query: string, limit = 10) =>
  searchMessages(candidates, query, limit).map(({ content }) => content);

describe('searching messages', () => {
  const talk = said(
    'I am allergic to peanuts.',
    'What are you up to?',
    'Tôi thích nuôi chó và mèo.',
    'My sister lives in Đà Nẵng.',
    'We are going to the cinema on Friday.',
  );

  it('puts the message that holds the rare words first', () => {
    expect(contentsOf(talk, 'what am I allergic to?')[0]).toBe('I am allergic to peanuts.');
    expect(contentsOf(talk, 'where does my sister live')[0]).toBe('My sister lives in Đà Nẵng.');
  });

  it('reads queries without case and diacritics, and with them', () => {
    for (const query of ['DA NANG', 'đà nẵng', 'da nang?']) {
      expect(contentsOf(talk, query)).toEqual(['My sister lives in Đà Nẵng.']);
    }
    expect(contentsOf(talk, 'nuoi cho meo')[0]).toBe('Tôi thích nuôi chó và mèo.');
  });

  it('never matches a part of a word', () => {
    expect(contentsOf(talk, 'nut')).toEqual([]);
    expect(contentsOf(talk, 'peanut')).toEqual([]);
    expect(contentsOf(talk, 'cine')).toEqual([]);
  });

  it('finds words in scripts without spaces', () => {
    const mixed = said('我住在北京市。', '彼女は東京でPIKAを使う', 'hello');

    expect(contentsOf(mixed, '北京')).toEqual(['我住在北京市。']);
    expect(contentsOf(mixed, 'pika')).toEqual(['彼女は東京でPIKAを使う']);
  });

  it('takes query syntax as text', () => {
    for (const query of ['', '   ', '***', '"', "'; DROP TABLE x; --", 'NEAR(', 'content:^', '\u0000', '{}[]()']) {
      expect(Array.isArray(searchMessages(talk, query, 10))).toBe(true);
    }
    expect(contentsOf(talk, '"peanuts" OR (NEAR * -')).toContain('I am allergic to peanuts.');
  });

  it('finds nothing among no messages', () => {
    expect(searchMessages([], 'peanuts', 10)).toEqual([]);
  });

  it('puts the newer of two equal messages first', () => {
    const twice = said('my password is blue', 'nothing here', 'my password is blue');

    expect(searchMessages(twice, 'password', 10).map(({ messageId }) => messageId)).toEqual(['m2', 'm0']);
  });

  it('lets relevance outweigh recency', () => {
    const long = said('Rex is my dog', ...Array.from({ length: 300 }, (_, n) => `My dog ate ${n} times`));

    expect(contentsOf(long, 'my dog rex', 1)).toEqual(['Rex is my dog']);
  });

  it('scores within 0 and 1, in falling order, alike every time', () => {
    const query = 'what is my sister allergic to in da nang';
    const found = searchMessages(talk, query, 10);
    const scores = found.map(({ score }) => score);

    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(searchMessages(talk, query, 10)).toEqual(found);
    expect(searchMessages(talk, query, 1)).toEqual(found.slice(0, 1));
  });

  it('scores a message with all words of the query far above one with few', () => {
    const [best, ...rest] = searchMessages(said('red apple pie', 'apple juice', 'tea'), 'red apple pie', 10);

    expect(best?.score).toBeGreaterThan(0.7);
    expect(rest.every(({ score }) => score < 0.4)).toBe(true);
  });
});
