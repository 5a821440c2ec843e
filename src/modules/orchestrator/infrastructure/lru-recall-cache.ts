import { LRUCache } from 'lru-cache';
import type { Metrics } from '../../../platform/telemetry/metrics.js';
import type { Owner } from '../../../shared/kernel/scope.js';
import { type KeptRecall, RecallCache } from '../application/ports/recall-cache.port.js';

/** Bytes of a character, in the results and in the JSON that is made of them, and of an answer beside its texts. */
const CHARACTER = 4;
const OVERHEAD = 1_000;

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
  /** When each was made, in milliseconds as `performance.now()` counts them. */
  private readonly made = new WeakMap<KeptRecall['recall'], number>();
  private readonly hit;
  private readonly miss;
  private readonly age;

  constructor(
    private readonly limits: RecallCacheLimits,
    metrics: Metrics,
  ) {
    super();
    this.entries = new LRUCache<string, Entry>({ maxSize: limits.bytes });
    this.hit = metrics.cacheLookups.labels('l0', 'hit');
    this.miss = metrics.cacheLookups.labels('l0', 'miss');
    this.age = metrics.cacheAge.labels('l0');
    metrics.gauge('pika_cache_l0_size', 'Entries and bytes of L0', ['unit'], () => [
      { labels: { unit: 'entries' }, value: this.entries.size },
      { labels: { unit: 'bytes' }, value: this.entries.calculatedSize },
    ]);
  }

  override peek(owner: Owner, key: string): KeptRecall | undefined {
    return this.entries.get(nameOf(owner) + key)?.kept;
  }

  override count(hit: KeptRecall | undefined): void {
    if (hit === undefined) {
      this.miss.inc();
      return;
    }
    this.hit.inc();
    this.age.observe((performance.now() - (this.made.get(hit.recall) ?? 0)) / 1_000);
  }

  override set(owner: Owner, key: string, kept: KeptRecall): void {
    const { ttlMs, emptyTtlMs } = this.limits;
    const { results } = kept.recall;
    const name = nameOf(owner) + key;
    const ttl = (results.length === 0 ? emptyTtlMs : ttlMs) * (1 - JITTER * Math.random());
    const size = OVERHEAD + CHARACTER * (name.length + JSON.stringify(results).length);
    this.made.set(kept.recall, performance.now());
    this.entries.set(name, { kept }, { ttl, size });
  }

  override confirm(owner: Owner, key: string, confirmed: KeptRecall['confirmed']): void {
    const entry = this.entries.get(nameOf(owner) + key);
    if (entry !== undefined) entry.kept = { ...entry.kept, confirmed };
  }

  override forget(owner: Owner): number {
    const prefix = nameOf(owner);
    const names = [...this.entries.keys()].filter((name) => name.startsWith(prefix));
    for (const name of names) this.entries.delete(name);
    return names.length;
  }
}

// Ids hold no control characters, so no id can reach beyond its part.
function nameOf({ tenant, kind, id }: Owner): string {
  return `${tenant}\0${kind}\0${id}\0`;
}
