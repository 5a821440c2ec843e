import { createCache } from 'cache-manager';
import { CacheLayer, type CacheCodec } from '../../../src/platform/cache/cache-layer.js';
import type { CacheStore } from '../../../src/platform/cache/cache-store.js';
import { entriesIn } from '../../../src/platform/cache/entries-in.js';
import { SharedCache } from '../../../src/platform/cache/shared-cache.js';
import { Metrics } from '../../../src/platform/telemetry/metrics.js';

/** A shared cache as the service makes it, with its metrics. */
export function sharedCache(store: CacheStore) {
  const metrics = new Metrics();
  const cache = new SharedCache(createCache({ stores: [entriesIn(store)] }), store);
  return {
    cache,
    layer: <T>(name: string, codec: CacheCodec<T>) => new CacheLayer(name, cache, codec, metrics),
    /** How often a layer's look-ups ended so. */
    outcomes: async (layer: string): Promise<Record<string, number>> => {
      const { values } = await metrics.cacheLookups.get();
      const own = values.filter(({ labels }) => labels.layer === layer);
      return Object.fromEntries(own.map(({ labels, value }) => [String(labels.outcome), value]));
    },
  };
}
