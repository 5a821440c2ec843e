import type { Query, QueryBus } from '@nestjs/cqrs';
import { describe, expect, it } from 'vitest';
import { O200kTokenCounter } from '../../../../platform/tokens/o200k-token-counter.js';
import { Scope } from '../../../../shared/kernel/scope.js';
import { ListFacts } from '../../../ltm/ltm.api.js';
import { ReadProfile } from '../../../profile/profile.api.js';
import { type ContextMessage, ReadContext, SessionNotFound } from '../../../stm/stm.api.js';
import { ContextUnavailable } from '../../domain/context/context.errors.js';
import { ContextRules } from '../../domain/context/context-rules.js';
import { SearchMemory } from '../search-memory/search-memory.query.js';
import { BuildContextHandler } from './build-context.handler.js';
import { BuildContext, type ContextOptions } from './build-context.query.js';
import { ContextSources } from './context-sources.js';

const AT = '2026-01-01T00:00:00.000Z';
const fact = (id: string, text: string) => ({ id, text, value: text, category: 'other', createdAt: AT, score: 0.5 });
const turn = (position: number, role: ContextMessage['role'], content: string): ContextMessage => {
  return { id: `m${position}`, position, role, content, createdAt: AT, tokens: content.split(' ').length, cut: false };
};
const refuse = () => Promise.reject(new Error('out of order'));
const never = () => new Promise<never>(() => undefined);

/** The buses' side of the other modules, each of which answers as it is told. */
class Modules {
  searched: SearchMemory[] = [];
  profile: () => Promise<unknown> = async () => ({
    identity: { job: fact('p1', 'Job: cook'), name: fact('p2', 'Name: Lan') },
    favourites: { likes: [fact('p3', 'Likes tea'), fact('p1', 'Job: cook')] },
    dislikes: [],
  });
  facts: () => Promise<unknown> = async () => ({ results: [fact('f1', 'Has two dogs')], degraded: [] });
  listed: () => Promise<unknown> = async () => ({ facts: [{ id: 'f2', text: 'Moved to Huế' }], total: 1 });
  session: () => Promise<unknown> = async () => ({
    messages: [turn(1, 'user', 'We got another dog'), turn(2, 'assistant', 'Congratulations')],
    recent: { text: 'They spoke of cats.', tokens: 5, turns: 4 },
    session: { text: 'They met.', tokens: 3, turns: 9 },
    tokens: 15,
    stale: false,
  });

  async execute(query: Query<unknown>): Promise<unknown> {
    if (query instanceof ReadProfile) return this.profile();
    if (query instanceof ListFacts) return this.listed();
    if (query instanceof ReadContext) return this.session();
    if (!(query instanceof SearchMemory)) throw new Error(`Unexpected ${query.constructor.name}`);
    this.searched.push(query);
    return this.facts();
  }
}

function build(modules: Modules, more: Partial<ContextOptions> = {}, session: string | null = 'chat') {
  const rules = new ContextRules({ profile: 15, ltm: 35, summary: 15, history: 35 }, 0.1);
  const sources = new ContextSources(modules as unknown as QueryBus);
  const handler = new BuildContextHandler(sources, rules, new O200kTokenCounter());
  const options = { text: 'pets', maxTokens: 2_700, limit: 50, timeoutMs: 5_000, ...more };
  return handler.execute(new BuildContext(Scope.of('t', { user: 'lan', session: session ?? undefined }), options));
}

describe('building a context', () => {
  it('puts the profile, facts, summaries and the history together, identity and the oldest turn first', async () => {
    const { text, degraded, ledger } = await build(new Modules());
    expect(text.split('\n')).toEqual([
      ...['About the user:', '- Name: Lan', '- Job: cook', '- Likes tea'],
      ...['Facts from memory:', '- Has two dogs'],
      ...['Earlier in this conversation:', '- They met.', '- They spoke of cats.'],
      ...['Conversation:', 'User: We got another dog', 'Assistant: Congratulations', ''],
    ]);
    expect(degraded).toEqual([]);
    expect(ledger.map(({ id }) => id)).toEqual(['p2', 'p1', 'p3', 'f1', 'session', 'recent', 'm1', 'm2']);
  });

  it('searches long-term memory alone for the query, without the session', async () => {
    const modules = new Modules();
    await build(modules, { limit: 7 });
    expect(modules.searched).toMatchObject([
      { scope: { user: 'lan', session: undefined }, options: { text: 'pets', limit: 7, sources: ['ltm'] } },
    ]);
  });

  it('takes what the user said last for a query that is missing', async () => {
    const modules = new Modules();
    await build(modules, { text: undefined });
    expect(modules.searched[0]?.options.text).toBe('We got another dog');
  });

  it('takes the latest facts where there is neither a query nor a conversation', async () => {
    const { text } = await build(new Modules(), { text: undefined }, null);
    expect(text).toContain('Moved to Huế');
    const modules = new Modules();
    modules.session = () => Promise.reject(new SessionNotFound('chat'));
    const begun = await build(modules, { text: undefined });
    expect(begun.text).toContain('Moved to Huế');
    expect(begun.degraded).toEqual([]);
  });

  it.each([
    ['profile', 'Has two dogs'],
    ['facts', 'Name: Lan'],
    ['session', 'Name: Lan'],
  ] as const)('answers without %s that fails, and says so', async (part, rest) => {
    const modules = new Modules();
    modules[part] = refuse;
    const { text, degraded } = await build(modules);
    expect(degraded).toEqual([{ profile: 'profile', facts: 'ltm', session: 'stm' }[part]]);
    expect(text).toContain(rest);
  });

  it('waits for nobody longer than the deadline, also when the query hangs on the one who is late', async () => {
    const modules = new Modules();
    modules.session = never;
    const late = await build(modules, { text: undefined, timeoutMs: 50 });
    expect(late.degraded).toContain('stm');
    expect(late.text).toContain('Name: Lan');
    modules.profile = never;
    modules.facts = never;
    await expect(build(modules, { timeoutMs: 20 })).rejects.toThrow(ContextUnavailable);
  });

  it('says what it knows is not the newest: words alone were searched, a session is remembered', async () => {
    const modules = new Modules();
    modules.facts = async () => ({ results: [], degraded: ['embedder'] });
    modules.session = async () => ({ messages: [], tokens: 0, stale: true });
    expect((await build(modules)).degraded).toEqual(['stm', 'embedder']);
  });

  it('fails when nothing can answer', async () => {
    const modules = new Modules();
    modules.profile = refuse;
    modules.facts = refuse;
    await expect(build(modules, {}, null)).rejects.toMatchObject({ code: 'context.unavailable' });
  });
});
