import { describe, expect, it } from 'vitest';
import { Scope } from '../../../../shared/kernel/scope.js';
import { SearchMemory } from '../search-memory/search-memory.query.js';
import { HotSearches } from './hot-searches.js';

const ask = (text: string, user = 'ana', tenant = 'red') =>
  new SearchMemory(Scope.of(tenant, { user }), { text, limit: 10, threshold: 0, sources: ['ltm'], timeoutMs: 300 });

const owner = (user = 'ana', tenant = 'red') => Scope.of(tenant, { user }).owner;

function noted(hot: HotSearches, times: Readonly<Record<string, number>>): void {
  for (const [text, count] of Object.entries(times)) for (let n = 0; n < count; n++) hot.note(ask(text));
}

const textsOf = (queries: readonly SearchMemory[]) => queries.map(({ options }) => options.text);

describe('hot searches', () => {
  it('are those asked more than once, the hottest first, and only so many', () => {
    const hot = new HotSearches(2);
    noted(hot, { once: 1, twice: 2, thrice: 3, often: 5 });
    expect(textsOf(hot.take(owner()))).toEqual(['often', 'thrice']);
  });

  it('are of one user of one tenant', () => {
    const hot = new HotSearches(3);
    noted(hot, { tea: 2 });
    expect(hot.take(owner('ben'))).toEqual([]);
    expect(hot.take(owner('ana', 'blue'))).toEqual([]);
  });

  it('count half after each write, so that what is asked now gets hotter than what was asked before', () => {
    const hot = new HotSearches(1);
    noted(hot, { before: 8 });
    for (let write = 0; write < 2; write++) hot.take(owner());
    noted(hot, { now: 3 });
    expect(textsOf(hot.take(owner()))).toEqual(['now']);
  });

  it('make room for new ones', () => {
    const hot = new HotSearches(20);
    noted(hot, Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`old ${n}`, 2])));
    noted(hot, { new: 2 });
    const texts = textsOf(hot.take(owner()));
    expect(texts).toContain('new');
    expect(texts.length).toBeLessThanOrEqual(16);
  });

  it('are forgotten with the user, and not counted where none are wanted', () => {
    const hot = new HotSearches(3);
    noted(hot, { tea: 2 });
    hot.forget(owner());
    expect(hot.take(owner())).toEqual([]);
    const none = new HotSearches(0);
    noted(none, { tea: 2 });
    expect(none.take(owner())).toEqual([]);
  });
});
