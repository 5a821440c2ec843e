import { CACHE_MANAGER, CacheModule } from '@nestjs/cache-manager';
import { Global, Module } from '@nestjs/common';
import type { Cache } from 'cache-manager';
import { CacheSettings } from '../../config/cache.settings.js';
import { RedisConnection } from '../redis/redis-connection.js';
import { RedisModule } from '../redis/redis.module.js';
import { Metrics } from '../telemetry/metrics.js';
import { CacheStore } from './cache-store.js';
import { entriesIn } from './entries-in.js';
import { LruCacheStore } from './lru-cache-store.js';
import { SharedCache } from './shared-cache.js';

const MEGABYTE = 1024 * 1024;

/** The store of the shared layers: Redis where there is one, else this process. */
@Module({
  imports: [RedisModule],
  providers: [
    {
      provide: CacheStore,
      useFactory: async (redis: RedisConnection | undefined, { sharedMegabytes }: CacheSettings) => {
        if (redis === undefined) return new LruCacheStore(sharedMegabytes * MEGABYTE);
        const { RedisCacheStore } = await import('./redis-cache-store.js');
        return new RedisCacheStore(redis);
      },
      inject: [RedisConnection, CacheSettings],
    },
  ],
  exports: [CacheStore],
})
class CacheStoreModule {}

/** The cache that the layers L1 and L2 are kept in. */
@Global()
@Module({
  imports: [
    CacheStoreModule,
    CacheModule.registerAsync({
      imports: [CacheStoreModule],
      useFactory: (store: CacheStore) => ({ stores: [entriesIn(store)] }),
      inject: [CacheStore],
    }),
  ],
  providers: [
    {
      provide: SharedCache,
      useFactory: (cache: Cache, store: CacheStore, metrics: Metrics) => {
        const shared = new SharedCache(cache, store);
        metrics.gauge('pika_cache_shared_size', 'Entries and bytes of L1 and L2 in this process', ['unit'], () =>
          Object.entries(shared.size() ?? {}).map(([unit, value]) => ({ labels: { unit }, value })),
        );
        return shared;
      },
      inject: [CACHE_MANAGER, CacheStore, Metrics],
    },
  ],
  exports: [SharedCache],
})
export class SharedCacheModule {}
