import { describe, expect, it } from 'vitest';
import { O200kTokenCounter } from '../../../../platform/tokens/o200k-token-counter.js';
import { clipToTokens, CUT_MARK } from '../../../../shared/kernel/clip-to-tokens.js';
import { ExtractiveSummarizer } from './extractive-summarizer.js';

const tokens = new O200kTokenCounter();
const summarizer = new ExtractiveSummarizer(tokens);

const user = (content: string) => ({ role: 'user' as const, content });
const assistant = (content: string) => ({ role: 'assistant' as const, content });

const TURNS = [
  user('Hi there! My tortoise Speedy is ill. Oh well.'),
  assistant('I am sorry. What does the vet say about Speedy?'),
  user('The vet says that the tortoise needs a warm lamp.'),
  { ...user('And my brother lends me his lamp.'), name: 'Ngọc' },
];

describe('the extractive summary', () => {
  it('keeps sentences as they were said, in order, with their speakers', async () => {
    const { text, tokens: size, summarizedBy } = await summarizer.summarize({ turns: TURNS, maxTokens: 45 });

    const lines = text.split('\n');
    const said = ['user: My tortoise Speedy is ill.', 'user: The vet says that the tortoise needs a warm lamp.'];
    expect(lines.filter((line) => said.includes(line))).toEqual(said);
    expect(size).toBeLessThanOrEqual(45);
    expect(size).toBe(await tokens.count(text));
    expect(summarizedBy).toBe('extractive');
  });

  it('names the speaker where there are several in one role', async () => {
    const { text } = await summarizer.summarize({ turns: TURNS, maxTokens: 500 });

    expect(text).toContain('Ngọc: And my brother lends me his lamp.');
  });

  it('is the same for the same turns, and says nothing twice', async () => {
    const turns = [...TURNS, ...TURNS];
    const one = await summarizer.summarize({ turns, maxTokens: 100 });

    expect(await summarizer.summarize({ turns, maxTokens: 100 })).toEqual(one);
    expect(new Set(one.text.split('\n')).size).toBe(one.text.split('\n').length);
  });

  it('takes lines of the previous summary along, before the new ones', async () => {
    const previous = 'user: I am allergic to peanuts.\nassistant: Noted.';
    const { text } = await summarizer.summarize({ previous, turns: TURNS, maxTokens: 500 });

    expect(text.startsWith(previous)).toBe(true);
    expect((await summarizer.summarize({ previous: text, turns: TURNS, maxTokens: 500 })).text).toBe(text);
  });

  it.each([1, 5, 20, 60, 200])('stays within %i tokens, whatever the turns are', async (maxTokens) => {
    const long = [
      user('a'.repeat(50_000)),
      user('雨'.repeat(3_000)),
      user('Rất dài. '.repeat(2_000)),
      user('🌞'.repeat(900)),
    ];
    for (const turns of [TURNS, long, long.slice(0, 1), [user('?!')]]) {
      const { text, tokens: size } = await summarizer.summarize({ turns, maxTokens });
      expect(size).toBeLessThanOrEqual(maxTokens);
      expect(await tokens.count(text)).toBe(size);
    }
  });
});

describe('clipping', () => {
  it('leaves what fits as it is', async () => {
    expect(await clipToTokens('a short text', 10, tokens)).toEqual({ text: 'a short text', tokens: 3, cut: false });
  });

  it.each([3, 50, 2_000])('keeps the beginning within %i tokens and marks the cut', async (maxTokens) => {
    for (const text of ['word '.repeat(20_000), '雨'.repeat(100_000), '🌞'.repeat(50_000), `x${' '.repeat(99_999)}`]) {
      const clipped = await clipToTokens(text, maxTokens, tokens);
      expect(clipped.cut).toBe(true);
      expect(clipped.tokens).toBeLessThanOrEqual(maxTokens);
      expect(clipped.text.endsWith(CUT_MARK)).toBe(true);
      expect(text.startsWith(clipped.text.slice(0, -CUT_MARK.length))).toBe(true);
    }
  });
});
