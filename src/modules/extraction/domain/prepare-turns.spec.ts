import { describe, expect, it } from 'vitest';
import { estimateTokens, prepareTurns } from './prepare-turns.js';
import type { Turn } from './turn.js';

const limits = { maxTurns: 50, maxTokens: 8_000 };
const user = (content: string): Turn => ({ role: 'user', content });
const assistant = (content: string): Turn => ({ role: 'assistant', content });

describe('Turns that are read for facts', () => {
  it('are in one Unicode form and trimmed', () => {
    const { turns } = prepareTurns([user('  Hue\u0302\u0301 \n')], limits);
    expect(turns).toEqual([user('Huế')]);
  });

  it('are without system messages, empty ones and those that repeat the one before', () => {
    const conversation: Turn[] = [
      { role: 'system', content: 'Be kind.' },
      user('Hello'),
      user(' Hello '),
      user(' '),
      user('Hello'),
      assistant('Hello'),
      user('Hello'),
    ];
    const { turns, positions, report } = prepareTurns(conversation, limits);
    expect(turns).toEqual([user('Hello'), assistant('Hello'), user('Hello')]);
    expect(positions).toEqual([1, 5, 6]);
    expect(report).toEqual({
      turns: 7,
      used: 3,
      dropped: { system: 1, empty: 1, repeated: 2, over_limit: 0 },
      cut_characters: 0,
    });
  });

  it('are the latest ones', () => {
    const conversation = Array.from({ length: 60 }, (_, index) => user(`turn ${index}`));
    const { turns, report } = prepareTurns(conversation, limits);
    expect(turns.map(({ content }) => content)).toEqual(conversation.slice(10).map(({ content }) => content));
    expect(report.dropped.over_limit).toBe(10);
  });

  it('are no more than fit the budget of tokens, without gaps', () => {
    const conversation = [user('a'.repeat(40)), user('b'.repeat(400)), user('c'.repeat(40)), user('d'.repeat(40))];
    const { turns, report } = prepareTurns(conversation, { maxTurns: 50, maxTokens: 30 });
    expect(turns.map(({ content }) => content[0])).toEqual(['c', 'd']);
    expect(report).toMatchObject({ used: 2, dropped: { over_limit: 2 }, cut_characters: 0 });
  });

  it('are the end of the last one when that is over the budget alone', () => {
    const { turns, report } = prepareTurns([user('x'), user(`${'a'.repeat(500)}end`)], { maxTurns: 50, maxTokens: 20 });
    expect(turns).toEqual([user(`${'a'.repeat(77)}end`)]);
    expect(report).toMatchObject({ used: 1, dropped: { over_limit: 1 }, cut_characters: 423 });
  });

  it('are none of nothing', () => {
    expect(prepareTurns([user(' ')], limits)).toMatchObject({ turns: [], report: { used: 0, dropped: { empty: 1 } } });
  });
});

it('takes more tokens for letters beyond ASCII', () => {
  expect(estimateTokens('nuoi cho')).toBe(2);
  expect(estimateTokens('nuôi chó')).toBe(3);
});
