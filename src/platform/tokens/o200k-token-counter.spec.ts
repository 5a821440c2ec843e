import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { O200kTokenCounter } from './o200k-token-counter.js';

const counter = new O200kTokenCounter();

describe('counting tokens', () => {
  it.each(['', 'a', 'Tôi thích nuôi chó.', 'hello\n\n  world!\n', '我喜欢在北京吃饭', '👩‍👩‍👧'])(
    'counts %j as the encoding does',
    async (text) => {
      expect(await counter.count(text)).toBe(countTokens(text));
    },
  );

  it('takes names of special tokens as text', async () => {
    expect(await counter.count('<|endoftext|>')).toBeGreaterThan(1);
  });

  it('stays within 1 % of the exact count of a long text', async () => {
    const text = 'My sister lives in Đà Nẵng, and she has three dogs. '.repeat(2_000);

    const tokens = await counter.count(text);

    expect(Math.abs(tokens - countTokens(text))).toBeLessThanOrEqual(0.01 * countTokens(text));
  });

  it.each([
    ['letters', 'a'.repeat(100_000), 12_500],
    ['spaces', `x${' '.repeat(100_000)}y`, 1],
    ['han', '我喜欢在北京吃饭'.repeat(12_000), 72_000],
    ['emoji', '😀'.repeat(50_000), 50_000],
    ['lone surrogates', '\ud83d'.repeat(20_000), 1],
  ])('comes to an end on a run of 100 KB of %s', async (_, text, atLeast) => {
    expect(await counter.count(text)).toBeGreaterThanOrEqual(atLeast);
  });

  it('lets other work go on during a long text', async () => {
    let turns = 0;
    let counting = true;
    const takeTurn = (): void => {
      turns += 1;
      if (counting) setImmediate(takeTurn);
    };
    setImmediate(takeTurn);

    await counter.count('một hai ba bốn '.repeat(60_000));

    counting = false;
    expect(turns).toBeGreaterThan(100);
  });
});
