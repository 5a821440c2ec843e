import type { Metrics } from '../telemetry/metrics.js';
import type { SharedCache } from './shared-cache.js';

/** How the values of a layer are written as JSON and read back. */
export interface CacheCodec<T> {
  readonly encode: (value: T) => unknown;
  /** @returns undefined for what is no such value */
  readonly decode: (raw: unknown) => T | undefined;
}

/** One layer of the shared cache: values of one kind under a name, with its look-ups counted. */
export class CacheLayer<T> {
  /** @param name as metrics show it, and what its keys begin with */
  constructor(
    readonly name: string,
    private readonly cache: SharedCache,
    private readonly codec: CacheCodec<T>,
    private readonly metrics: Metrics,
  ) {}

  async get(key: string): Promise<T | undefined> {
    const found = await this.cache.get(this.keyOf(key));
    const value = found === undefined || found === 'broken' ? undefined : this.codec.decode(found.value);
    const outcome = found === undefined ? 'miss' : value === undefined ? 'broken' : 'hit';
    this.metrics.cacheLookups.inc({ layer: this.name, outcome });
    if (value !== undefined && typeof found === 'object')
      this.metrics.cacheAge.observe({ layer: this.name }, found.age);
    return value;
  }

  /** @param ttlMs longest time to keep it, in milliseconds */
  set(key: string, value: T, ttlMs: number): Promise<void> {
    return this.cache.set(this.keyOf(key), this.codec.encode(value), ttlMs);
  }

  /** @returns how many entries there were */
  deletePrefix(prefix: string): Promise<number> {
    return this.cache.deletePrefix(this.keyOf(prefix));
  }

  private keyOf(key: string): string {
    return `${this.name}:${key}`;
  }
}
