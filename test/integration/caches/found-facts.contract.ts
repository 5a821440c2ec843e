import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import {
  CachingLongTermMemory,
  FOUND_FACTS_CODEC,
} from '../../../src/modules/ltm/infrastructure/cache/caching-long-term-memory.js';
import type { FactSearchResult } from '../../../src/modules/ltm/domain/fact.js';
import type { CacheStore } from '../../../src/platform/cache/cache-store.js';
import type { Scope } from '../../../src/shared/kernel/scope.js';
import { add, LAN, scope } from '../../contract/long-term-memory/samples.js';
import { sdkMemory, type SdkMemory } from '../../support/sdk-memory.js';
import { sharedCache } from './shared-cache.fixture.js';

const DAY_MS = 86_400_000;
const TTL_MS = 3_600_000;
const EMPTY_TTL_MS = 1_000;

/** A store of entries, and how a test looks into it. */
export interface StoreUnderTest {
  readonly store: CacheStore;
  /** All keys with the milliseconds that each still has, where the store tells. */
  entries(): Promise<ReadonlyMap<string, number>>;
  /** Puts any text in the place of an entry. */
  overwrite(key: string, text: string): Promise<void>;
}

/** The layer over a memory of its own. */
class LayerTwo {
  readonly cached: CachingLongTermMemory;
  readonly outcomes: ReturnType<typeof sharedCache>['outcomes'];

  constructor(
    readonly kept: SdkMemory,
    readonly memory: LongTermMemory,
    readonly under: StoreUnderTest,
  ) {
    const shared = sharedCache(under.store);
    const options = { ttlMs: TTL_MS, emptyTtlMs: EMPTY_TTL_MS, generation: () => 'one' };
    this.outcomes = shared.outcomes;
    this.cached = new CachingLongTermMemory(memory, shared.layer('l2', FOUND_FACTS_CODEC), kept.clock, options);
  }

  search(text = 'tea', of: Scope = LAN, limit = 5): Promise<FactSearchResult> {
    return this.cached.search(of, { text, limit });
  }

  async servedBy(text?: string, of?: Scope): Promise<string | undefined> {
    return (await this.search(text, of)).servedBy;
  }

  async onlyKey(): Promise<string> {
    return [...(await this.under.entries()).keys()][0] ?? '';
  }
}

/** What layer L2 promises over any store. */
export function describeFoundFacts(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`layer L2 over ${name}`, () => {
    let kept: SdkMemory;
    let memory: LongTermMemory;
    let layer: LayerTwo;
    beforeAll(async () => {
      kept = await sdkMemory();
      memory = await kept.open();
    });
    afterAll(async () => {
      await kept.closeAll();
      await kept.remove();
    });
    beforeEach(async () => {
      vi.restoreAllMocks();
      layer = new LayerTwo(kept, memory, await open());
      await memory.reset(LAN.tenant);
      await add(memory, LAN, 'likes tea', 'walks to work');
    });

    for (const part of [asksAgain, keeps, distrusts, purges]) part(() => layer);
  });
}

type Current = () => LayerTwo;

/** What makes a look-up a hit. */
function asksAgain(layer: Current): void {
  it('answers the second time what it answered the first time', async () => {
    const on = layer();
    const first = await on.search();
    const second = await on.search();
    expect([first.servedBy, second.servedBy]).toEqual(['l4', 'l2']);
    expect(second.facts).toEqual(first.facts);
    expect(await on.outcomes('l2')).toEqual({ hit: 1, miss: 1 });
  });

  it('asks again for another limit, scope, text, filter, threshold, day or generation', async () => {
    const on = layer();
    await on.search();
    const others: Parameters<CachingLongTermMemory['search']>[] = [
      [LAN, { text: 'tea', limit: 6 }],
      [LAN, { text: 'Tea', limit: 5 }],
      [LAN, { text: 'tea', limit: 5, threshold: 0.1 }],
      [LAN, { text: 'tea', limit: 5, showExpired: true }],
      [LAN, { text: 'tea', limit: 5, filter: { field: 'category', operator: 'eq', value: 'other' } }],
      [scope({ user: 'Lan', agent: 'x' }), { text: 'tea', limit: 5 }],
      [scope({ agent: 'Lan' }), { text: 'tea', limit: 5 }],
      [scope({ user: 'Lan' }, 'other tenant'), { text: 'tea', limit: 5 }],
    ];
    for (const other of others) expect((await on.cached.search(...other)).servedBy).toBe('l4');
    on.kept.clock.advance(DAY_MS);
    expect(await on.servedBy()).toBe('l4');
  });

  it('asks again after every write of the user, and not after those of others', async () => {
    const on = layer();
    await on.search();
    await add(on.memory, scope({ user: 'Minh' }), 'likes tea too');
    expect(await on.servedBy()).toBe('l2');
    const [id = ''] = await add(on.memory, LAN, 'likes green tea');
    expect(await on.servedBy()).toBe('l4');
    await on.memory.update(LAN.tenant, id, { text: 'likes black tea' });
    expect(await on.servedBy()).toBe('l4');
    await on.memory.delete(LAN.tenant, id);
    expect(await on.servedBy()).toBe('l4');
    expect(await on.servedBy()).toBe('l2');
  });
}

/** What is kept, and for how long. */
function keeps(layer: Current): void {
  it('keeps what was found for its time less up to a fifth, and an empty answer shortly', async () => {
    const on = layer();
    for (let n = 1; n <= 20; n++) await on.search('tea', LAN, n);
    const times = [...(await on.under.entries()).values()];
    expect(times).toHaveLength(20);
    for (const time of times) {
      expect(time).toBeLessThanOrEqual(TTL_MS);
      expect(time).toBeGreaterThan(TTL_MS * 0.8 - 60_000);
    }
    expect(new Set(times.map((time) => Math.round(time / 1_000))).size).toBeGreaterThan(5);
    const known = new Set((await on.under.entries()).keys());
    await on.search('tea', scope({ user: 'nobody' }));
    const [empty] = [...(await on.under.entries())].filter(([key]) => !known.has(key));
    expect(empty?.[1]).toBeLessThanOrEqual(EMPTY_TTL_MS);
  });

  it('does not keep an answer by words alone, nor one of another version', async () => {
    const on = layer();
    const real = on.memory.search.bind(on.memory);
    vi.spyOn(on.memory, 'search').mockImplementation(async (...args) => ({
      ...(await real(...args)),
      wordsAlone: true,
    }));
    await on.search();
    vi.spyOn(on.memory, 'search').mockImplementation(async (...args) => {
      const found = await real(...args);
      await add(on.memory, LAN, `written meanwhile ${found.version}`);
      return found;
    });
    await on.search();
    expect([...(await on.under.entries()).keys()]).toEqual([]);
  });

  it('computes equal misses at the same time once', async () => {
    const on = layer();
    const asked = vi.spyOn(on.memory, 'search');
    const all = await Promise.all(Array.from({ length: 10 }, () => on.search()));
    expect(asked.mock.calls).toHaveLength(1);
    for (const { facts } of all) expect(facts).toEqual(all[0]?.facts);
  });
}

/** Entries that are not what was put there. */
function distrusts(layer: Current): void {
  it.each([
    ['no JSON', () => '{"value":'],
    ['other JSON', () => '{"hello":1}'],
    ['a number', () => '7'],
    ['the entry of another key', (text: string) => text.replace(/"key":"l2:[^"]*"/, '"key":"l2:other"')],
    ['facts of another form', (text: string) => text.replaceAll('"customScore"', '"worth"')],
  ])('takes %s for a miss, counts it as broken and replaces it', async (_, damaged) => {
    const on = layer();
    const first = await on.search();
    const key = await on.onlyKey();
    await on.under.overwrite(key, damaged((await on.under.store.get<string>(key)) ?? ''));
    expect(await on.search()).toEqual(first);
    expect(await on.outcomes('l2')).toMatchObject({ broken: 1 });
    expect(await on.servedBy()).toBe('l2');
  });
}

/** Removing what is kept. */
function purges(layer: Current): void {
  it('purges one user alone', async () => {
    const on = layer();
    const others = [
      scope({ user: 'Lan*' }),
      scope({ user: 'Lan:' }),
      scope({ user: 'Lan' }, 'acm'),
      scope({ agent: 'Lan' }),
    ];
    for (const other of others) await add(on.memory, other, 'likes tea');
    for (const one of [LAN, ...others]) await on.search('tea', one);
    await on.search('walk');
    expect(await on.cached.forget(LAN)).toBe(2);
    expect(await on.servedBy()).toBe('l4');
    for (const other of others) expect(await on.servedBy('tea', other)).toBe('l2');
    expect(await on.cached.forget(scope({ user: 'Lan*' }))).toBe(1);
    expect(await on.servedBy()).toBe('l2');
  });
}
