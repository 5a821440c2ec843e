import { LRUCache } from 'lru-cache';
import type { Metrics } from '../../../platform/telemetry/metrics.js';
import { type Owner, ownerName } from '../../../shared/kernel/scope.js';
import type { Recalled } from '../domain/recall.js';
import { type KeptRecall, RecallCache } from '../application/ports/recall-cache.port.js';

/** Bytes of a character, in the results and in the JSON that is made of them, and of all else in an answer and result. */
const CHARACTER = 4;
const ANSWER = 1_000;
const RESULT = 1_000;

/** Longest part of a lifetime that is taken off at random, so that answers made together do not end together. */
const JITTER = 0.2;

/** How answers are kept. */
export interface RecallCacheLimits {
  readonly bytes: number;
  /** Longest milliseconds to keep an answer, and one without results. */
  readonly ttlMs: number;
  readonly emptyTtlMs: number;
}

interface Entry {
  kept: KeptRecall;
}

/** Answers in memory, the least recently used leave first; the answers are shared, so nobody may change them. */
export class LruRecallCache extends RecallCache {
  private readonly entries;
  private readonly hits;
  private readonly miss;

  constructor(
    private readonly limits: RecallCacheLimits,
    metrics: Metrics,
  ) {
    super();
    this.entries = new LRUCache<string, Entry>({ maxSize: limits.bytes });
    this.miss = metrics.cacheLookups.labels('l0', 'miss');
    const hit = metrics.cacheLookups.labels('l0', 'hit');
    const age = metrics.cacheAge.labels('l0');
    this.hits = metrics.batch({
      observe: (seconds) => {
        hit.inc();
        age.observe(seconds);
      },
    });
    metrics.gauge('pika_cache_l0_size', 'Entries and bytes of L0', ['unit'], () => [
      { labels: { unit: 'entries' }, value: this.entries.size },
      { labels: { unit: 'bytes' }, value: this.entries.calculatedSize },
    ]);
  }

  override peek(key: string): KeptRecall | undefined {
    return this.entries.get(key)?.kept;
  }

  override count(hit: KeptRecall | undefined, now: number): void {
    if (hit === undefined) this.miss.inc();
    else this.hits.observe((now - hit.madeAt) / 1_000);
  }

  override set(key: string, kept: KeptRecall): void {
    const { ttlMs, emptyTtlMs } = this.limits;
    const { results } = kept.recall;
    const ttl = (results.length === 0 ? emptyTtlMs : ttlMs) * (1 - JITTER * Math.random());
    this.entries.set(key, { kept }, { ttl, size: ANSWER + CHARACTER * key.length + sizeOf(results) });
  }

  override confirm(key: string, confirmed: KeptRecall['confirmed']): void {
    const entry = this.entries.get(key);
    if (entry !== undefined) entry.kept = { ...entry.kept, confirmed };
  }

  override forget(owner: Owner): number {
    const keys = [...this.entries.keys()].filter((key) => key.startsWith(ownerName(owner)));
    for (const key of keys) this.entries.delete(key);
    return keys.length;
  }
}

/** In bytes, about: of a result only its text and metadata can be long. */
function sizeOf(results: readonly Recalled[]): number {
  let size = 0;
  for (const { text, metadata } of results)
    size += RESULT + CHARACTER * (text.length + JSON.stringify(metadata).length);
  return size;
}
