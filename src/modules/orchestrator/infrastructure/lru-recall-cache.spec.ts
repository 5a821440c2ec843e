import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Metrics } from '../../../platform/telemetry/metrics.js';
import { type Owner, ownerName, Scope } from '../../../shared/kernel/scope.js';
import type { KeptRecall } from '../application/ports/recall-cache.port.js';
import { LruRecallCache } from './lru-recall-cache.js';

const ana = Scope.of('red', { user: 'ana' }).owner;
const keyOf = (text: string, owner: Owner = ana) => ownerName(owner) + text;
const confirmed = { mark: '1', at: 0 };

function kept(text?: string): KeptRecall {
  const one = { id: '1', score: 1, createdAt: '2025-01-01T00:00:00Z', metadata: {}, parts: {}, source: 'ltm' as const };
  const results = text === undefined ? [] : [{ ...one, text }];
  const recall = { results, degraded: [], servedBy: {}, timings: { total: 1, merge: 0 }, version: 1 };
  return { state: 's', recall, madeAt: performance.now(), confirmed };
}

const cacheOf = (metrics = new Metrics(), bytes = 1_000_000) =>
  new LruRecallCache({ bytes, ttlMs: 10_000, emptyTtlMs: 1_000 }, metrics);

async function valueOf(metrics: Metrics, name: string, labels: Record<string, string>): Promise<number | undefined> {
  const { values } = (await metrics.registry.getSingleMetric(name)?.get()) ?? { values: [] };
  return values.find((value) => Object.entries(labels).every(([key, text]) => value.labels[key] === text))?.value;
}

describe('layer L0', () => {
  let now = 1;
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    vi.advanceTimersByTime(milliseconds);
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('keeps an answer under its owner and query, and says when it was last compared', () => {
    const cache = cacheOf();
    const entry = kept('tea');
    cache.set(keyOf('key'), entry);
    expect(cache.peek(keyOf('key'))).toBe(entry);
    expect(cache.peek(keyOf('other'))).toBeUndefined();
    cache.confirm(keyOf('key'), { mark: '2', at: 5 });
    expect(cache.peek(keyOf('key'))).toEqual({ ...entry, confirmed: { mark: '2', at: 5 } });
  });

  it('keeps an answer for its time, some less so that they do not end together, and an empty one shortly', () => {
    const cache = cacheOf();
    for (let n = 0; n < 50; n++) cache.set(keyOf(`full ${n}`), kept('tea'));
    cache.set(keyOf('empty'), kept());
    const alive = () => Array.from({ length: 50 }, (_, n) => cache.peek(keyOf(`full ${n}`))).filter(Boolean).length;
    pass(1_001);
    expect(cache.peek(keyOf('empty'))).toBeUndefined();
    pass(6_990);
    expect(alive()).toBe(50);
    pass(1_000);
    expect(alive()).toBeGreaterThan(0);
    expect(alive()).toBeLessThan(50);
    pass(1_010);
    expect(alive()).toBe(0);
  });

  it('stays within its bytes, and does not keep what would fill it', async () => {
    const metrics = new Metrics();
    const cache = cacheOf(metrics, 50_000);
    for (let n = 0; n < 100; n++) cache.set(keyOf(`${n}`), kept('tea '.repeat(200)));
    expect(await valueOf(metrics, 'pika_cache_l0_size', { unit: 'bytes' })).toBeLessThanOrEqual(50_000);
    expect(cache.peek(keyOf('99'))).toBeDefined();
    expect(cache.peek(keyOf('0'))).toBeUndefined();
    cache.set(keyOf('huge'), kept('tea '.repeat(20_000)));
    expect(cache.peek(keyOf('huge'))).toBeUndefined();
    expect(cache.peek(keyOf('99'))).toBeDefined();
  });

  it('forgets one owner alone, also where one id is the beginning of another', () => {
    const cache = cacheOf();
    const others = [
      Scope.of('red', { user: 'ana b' }),
      Scope.of('redd', { user: 'ana' }),
      Scope.of('red', { agent: 'ana' }),
    ];
    for (const owner of [ana, ...others.map((scope) => scope.owner)]) cache.set(keyOf('key', owner), kept('tea'));
    expect(cache.forget(ana)).toBe(1);
    expect(cache.peek(keyOf('key'))).toBeUndefined();
    for (const { owner } of others) expect(cache.peek(keyOf('key', owner))).toBeDefined();
  });

  it('counts what it is told, with ages', async () => {
    const metrics = new Metrics();
    const cache = cacheOf(metrics);
    const entry = kept('tea');
    cache.set(keyOf('key'), entry);
    pass(3_000);
    cache.count(entry, now);
    cache.count(undefined, now);
    expect(await valueOf(metrics, 'pika_cache_lookups_total', { layer: 'l0', outcome: 'hit' })).toBe(1);
    expect(await valueOf(metrics, 'pika_cache_lookups_total', { layer: 'l0', outcome: 'miss' })).toBe(1);
    const { values } = (await metrics.registry.getSingleMetric('pika_cache_hit_age_seconds')?.get()) ?? { values: [] };
    expect(values).toContainEqual(expect.objectContaining({ metricName: 'pika_cache_hit_age_seconds_sum', value: 3 }));
  });
});
