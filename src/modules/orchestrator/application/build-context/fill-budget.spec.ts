import * as fc from 'fast-check';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { O200kTokenCounter } from '../../../../platform/tokens/o200k-token-counter.js';
import type { BuiltContext } from '../../domain/context/built-context.js';
import type { Candidate } from '../../domain/context/candidate.js';
import { ContextRules } from '../../domain/context/context-rules.js';
import { fillBudget } from './fill-budget.js';

const counter = new O200kTokenCounter();
const rules = new ContextRules({ profile: 15, ltm: 35, summary: 15, history: 35 }, 0.1);
const fill = (candidates: readonly Candidate[], maxTokens: number) => fillBudget(candidates, maxTokens, rules, counter);

const words = fc.constantFrom(
  ...['tea', 'Huế', 'thích', ' ', '. ', '\n', '\n\n', '/', ' /', '…', '🙂', '我喜欢', '1234', "it's", '- ', ':', '\t'],
  'a sentence of some length that says what somebody likes',
);
const text = fc
  .oneof(
    fc.array(words, { minLength: 1, maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  .filter((value) => value.trim() !== '');
const longText = fc.array(words, { minLength: 100, maxLength: 200 }).map((parts) => `x${parts.join('')}`);
const anyText = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: longText });
const score = fc.double({ min: 0, max: 1, noNaN: true });
const name = fc.option(text, { nil: undefined });
const role = fc.constantFrom('user', 'assistant', 'system', 'tool');

const listOf = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 8 });
const candidates = fc
  .tuple(
    listOf(fc.record({ section: fc.constant('profile' as const), text: anyText })),
    listOf(fc.record({ section: fc.constant('ltm' as const), text: anyText, score })),
    fc.array(fc.record({ section: fc.constant('summary' as const), text: anyText }), { maxLength: 2 }),
    listOf(fc.record({ section: fc.constant('history' as const), text: anyText, speaker: fc.record({ role, name }) })),
  )
  .map((sections) => sections.flat().map((one, index): Candidate => ({ ...one, id: String(index) })));
const maxTokens = fc.oneof(fc.integer({ min: 50, max: 400 }), fc.integer({ min: 50, max: 3_000 }));

/** As a reader who knows only the answer would count: three tokens around each message and one for its role, three for the reply. */
function counted({ messages, text: block }: BuiltContext): number {
  const chat = messages.reduce((sum, { content }) => sum + 4 + countTokens(content), messages.length === 0 ? 0 : 3);
  return Math.max(chat, countTokens(block));
}

const keptIds = ({ ledger }: BuiltContext) => ledger.filter(({ kept }) => kept).map(({ id }) => id);

describe('filling a budget', () => {
  it('never exceeds it, in neither form', async () => {
    await fc.assert(
      fc.asyncProperty(candidates, maxTokens, async (all, most) => {
        const context = await fill(all, most);
        expect(context.tokens).toBeLessThanOrEqual(most);
        expect(counted(context)).toBeLessThanOrEqual(context.tokens);
      }),
    );
  });

  it('has one line in the ledger for each candidate, and shows what the ledger says is kept', async () => {
    await fc.assert(
      fc.asyncProperty(candidates, maxTokens, async (all, most) => {
        const { ledger, messages } = await fill(all, most);
        expect(ledger.map(({ id }) => Number(id)).toSorted((a, b) => a - b)).toEqual([...all.keys()]);
        for (const { kept, reason } of ledger) expect(kept).toBe(reason === 'fits' || reason === 'cut');
        const turns = ledger.filter(({ section, kept }) => section === 'history' && kept);
        const known = ledger.some(({ section, kept }) => section !== 'history' && kept);
        expect(messages).toHaveLength(turns.length + (known ? 1 : 0));
      }),
    );
  });

  it('gives the same for the same', async () => {
    await fc.assert(
      fc.asyncProperty(candidates, maxTokens, async (all, most) => {
        expect(await fill(all, most)).toEqual(await fill(structuredClone(all), most));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps with a larger budget what it keeps with a smaller one, unless the rest says it', async () => {
    await fc.assert(
      fc.asyncProperty(candidates, maxTokens, maxTokens, async (all, one, other) => {
        const smaller = await fill(all, Math.min(one, other));
        const larger = await fill(all, Math.max(one, other));
        const still = new Set(keptIds(larger));
        for (const { id, reason } of larger.ledger) if (reason === 'duplicate') still.add(id);
        expect(keptIds(smaller).filter((id) => !still.has(id))).toEqual([]);
      }),
    );
  });

  it('shows a history without holes, in order', async () => {
    const turns = Array.from({ length: 12 }, (_, index): Candidate => {
      return {
        section: 'history',
        id: String(index),
        text: `${index} ${'word '.repeat(index % 5 === 0 ? 60 : 8)}`,
        speaker: { role: 'user' },
      };
    });
    for (const most of [50, 100, 200, 400]) {
      const ids = keptIds(await fill(turns.toReversed(), most)).map(Number);
      expect(ids).toEqual(turns.slice(turns.length - ids.length).map(({ id }) => Number(id)));
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  it('says something sensible within 50 tokens', async () => {
    const { text: block } = await fill(
      [
        { section: 'profile', text: 'Name: Lan' },
        { section: 'ltm', text: 'Is allergic to shrimp', score: 0.6 },
        { section: 'summary', text: 'They spoke of holidays. '.repeat(50) },
        { section: 'history', text: 'What shall I cook?', speaker: { role: 'user' } },
      ],
      50,
    );
    expect(block).toContain('Name: Lan');
    expect(block).toContain('allergic to shrimp');
    expect(block).toContain('What shall I cook?');
  });

  it('cuts a long turn with a mark where nothing else fits', async () => {
    const turn: Candidate = { section: 'history', text: 'cá và cơm '.repeat(100), speaker: { role: 'user' } };
    const { messages, ledger, tokens } = await fill([turn], 60);
    expect(messages[0]?.content).toMatch(/^cá và cơm .* \[…\]$/u);
    expect(ledger).toMatchObject([{ kept: true, reason: 'cut' }]);
    expect(tokens).toBeGreaterThan(50);
  });

  it('tells why a fact is left out', async () => {
    const { ledger } = await fill(
      [
        { section: 'profile', id: 'name', text: 'Name: Lan' },
        { section: 'ltm', id: 'same', text: 'name: lan', score: 0.9 },
        { section: 'ltm', id: 'said', text: 'I like tea', score: 0.8 },
        { section: 'ltm', id: 'far', text: 'Owns a boat', score: 0.05 },
        { section: 'ltm', id: 'long', text: 'word '.repeat(29), score: 0.7 },
        { section: 'history', id: 'turn', text: 'I like tea.', speaker: { role: 'user' } },
      ],
      50,
    );
    expect(Object.fromEntries(ledger.map(({ id, reason }) => [id, reason]))).toEqual({
      name: 'fits',
      same: 'duplicate',
      said: 'duplicate',
      far: 'below_threshold',
      long: 'over_budget',
      turn: 'fits',
    });
  });
});
