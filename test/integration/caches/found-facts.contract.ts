import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import {
  CachingLongTermMemory,
  FOUND_FACTS_CODEC,
} from '../../../src/modules/ltm/infrastructure/cache/caching-long-term-memory.js';
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

/** What layer L2 promises over any store. */
export function describeFoundFacts(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`layer L2 over ${name}`, () => {
    let kept: SdkMemory;
    let memory: LongTermMemory;
    let under: StoreUnderTest;
    let cached: CachingLongTermMemory;
    let outcomes: ReturnType<typeof sharedCache>['outcomes'];

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
      under = await open();
      const shared = sharedCache(under.store);
      outcomes = shared.outcomes;
      const options = { ttlMs: TTL_MS, emptyTtlMs: EMPTY_TTL_MS, generation: () => 'one' };
      cached = new CachingLongTermMemory(memory, shared.layer('l2', FOUND_FACTS_CODEC), kept.clock, options);
      await memory.reset(LAN.tenant);
      await add(memory, LAN, 'likes tea', 'walks to work');
    });

    const search = (text = 'tea', of: Scope = LAN, limit = 5) => cached.search(of, { text, limit });
    const servedBy = async (...args: Parameters<typeof search>) => (await search(...args)).servedBy;
    const onlyKey = async () => [...(await under.entries()).keys()][0] ?? '';

    it('answers the second time what it answered the first time', async () => {
      const first = await search();
      const second = await search();
      expect([first.servedBy, second.servedBy]).toEqual(['l4', 'l2']);
      expect(second.facts).toEqual(first.facts);
      expect(await outcomes('l2')).toEqual({ hit: 1, miss: 1 });
    });

    it('asks again for another limit, scope, text, filter, threshold, day or generation', async () => {
      await search();
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
      for (const other of others) expect((await cached.search(...other)).servedBy).toBe('l4');
      kept.clock.advance(DAY_MS);
      expect(await servedBy()).toBe('l4');
    });

    it('asks again after every write of the user, and not after those of others', async () => {
      await search();
      await add(memory, scope({ user: 'Minh' }), 'likes tea too');
      expect(await servedBy()).toBe('l2');
      const [id = ''] = await add(memory, LAN, 'likes green tea');
      expect(await servedBy()).toBe('l4');
      await memory.update(LAN.tenant, id, { text: 'likes black tea' });
      expect(await servedBy()).toBe('l4');
      await memory.delete(LAN.tenant, id);
      expect(await servedBy()).toBe('l4');
      expect(await servedBy()).toBe('l2');
    });

    it('keeps what was found for its time less up to a fifth, and an empty answer shortly', async () => {
      for (let n = 1; n <= 20; n++) await search('tea', LAN, n);
      const times = [...(await under.entries()).values()];
      expect(times).toHaveLength(20);
      for (const time of times) {
        expect(time).toBeLessThanOrEqual(TTL_MS);
        expect(time).toBeGreaterThan(TTL_MS * 0.8 - 60_000);
      }
      expect(new Set(times.map((time) => Math.round(time / 1_000))).size).toBeGreaterThan(5);
      const known = new Set((await under.entries()).keys());
      await search('tea', scope({ user: 'nobody' }));
      const [empty] = [...(await under.entries())].filter(([key]) => !known.has(key));
      expect(empty?.[1]).toBeLessThanOrEqual(EMPTY_TTL_MS);
    });

    it('does not keep an answer by words alone, nor one of another version', async () => {
      const real = memory.search.bind(memory);
      vi.spyOn(memory, 'search').mockImplementation(async (...args) => ({
        ...(await real(...args)),
        wordsAlone: true,
      }));
      await search();
      vi.spyOn(memory, 'search').mockImplementation(async (...args) => {
        const found = await real(...args);
        await add(memory, LAN, `written meanwhile ${found.version}`);
        return found;
      });
      await search();
      expect([...(await under.entries()).keys()]).toEqual([]);
    });

    it('computes equal misses at the same time once', async () => {
      const asked = vi.spyOn(memory, 'search');
      const all = await Promise.all(Array.from({ length: 10 }, () => search()));
      expect(asked.mock.calls).toHaveLength(1);
      for (const { facts } of all) expect(facts).toEqual(all[0]?.facts);
    });

    it.each([
      ['no JSON', () => '{"value":'],
      ['other JSON', () => '{"hello":1}'],
      ['a number', () => '7'],
      ['the entry of another key', (text: string) => text.replace(/"key":"l2:[^"]*"/, '"key":"l2:other"')],
      ['facts of another form', (text: string) => text.replaceAll('"customScore"', '"worth"')],
    ])('takes %s for a miss, counts it as broken and replaces it', async (_, damaged) => {
      const first = await search();
      const key = await onlyKey();
      await under.overwrite(key, damaged((await under.store.get<string>(key)) ?? ''));
      expect(await search()).toEqual(first);
      expect(await outcomes('l2')).toMatchObject({ broken: 1 });
      expect(await servedBy()).toBe('l2');
    });

    it('purges one user alone', async () => {
      const others = [
        scope({ user: 'Lan*' }),
        scope({ user: 'Lan:' }),
        scope({ user: 'Lan' }, 'acm'),
        scope({ agent: 'Lan' }),
      ];
      for (const other of others) await add(memory, other, 'likes tea');
      for (const one of [LAN, ...others]) await search('tea', one);
      await search('walk');
      expect(await cached.forget(LAN)).toBe(2);
      expect(await servedBy()).toBe('l4');
      for (const other of others) expect(await servedBy('tea', other)).toBe('l2');
      expect(await cached.forget(scope({ user: 'Lan*' }))).toBe(1);
      expect(await servedBy()).toBe('l2');
    });
  });
}
