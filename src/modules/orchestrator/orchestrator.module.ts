import { Module } from '@nestjs/common';
import { CacheSettings } from '../../config/cache.settings.js';
import { RankingSettings } from '../../config/ranking.settings.js';
import { RedisSettings } from '../../config/redis.settings.js';
import { SqliteDatabase } from '../../platform/sqlite/sqlite-database.js';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { Metrics } from '../../platform/telemetry/metrics.js';
import { ForgetSearchesHandler } from './application/forget-searches/forget-searches.handler.js';
import { ChangeMark } from './application/ports/change-mark.port.js';
import { RankingPolicy } from './application/ports/ranking-policy.js';
import { RecallCache } from './application/ports/recall-cache.port.js';
import { HotSearches } from './application/refresh-hot-searches/hot-searches.js';
import { RefreshHotSearchesWhenFactsChangeHandler } from './application/refresh-hot-searches/refresh-hot-searches-when-facts-change.handler.js';
import { MemoryState } from './application/search-memory/memory-state.js';
import { RememberedSearch } from './application/search-memory/remembered-search.js';
import { SearchMemoryHandler } from './application/search-memory/search-memory.handler.js';
import { SideBySide } from './application/search-memory/side-by-side.js';
import { HALF_LIFE_DAYS } from './domain/ranking-weights.js';
import { CachesController } from './http/caches.controller.js';
import { RecallJson } from './http/recall-json.js';
import { SearchDoor } from './http/search-door.js';
import { SearchController } from './http/search.controller.js';
import { DatabaseChangeMark, NoChangeMark } from './infrastructure/database-change-mark.js';
import { LruRecallCache } from './infrastructure/lru-recall-cache.js';
import { NoRecallCache } from './infrastructure/no-recall-cache.js';

const MEGABYTE = 1024 * 1024;

/** One search over short-term and long-term memory, and layer L0 of the caches. */
@Module({
  imports: [SqliteModule],
  controllers: [SearchController, CachesController],
  providers: [
    SearchMemoryHandler,
    RememberedSearch,
    SearchDoor,
    RecallJson,
    SideBySide,
    MemoryState,
    ForgetSearchesHandler,
    RefreshHotSearchesWhenFactsChangeHandler,
    {
      provide: HotSearches,
      useFactory: ({ l0, l2, hotQueries }: CacheSettings) => new HotSearches(l0 || l2 ? hotQueries : 0),
      inject: [CacheSettings],
    },
    {
      provide: RankingPolicy,
      useFactory: ({ halfLifeDays, ...weights }: RankingSettings): RankingPolicy => {
        return { ...weights, halfLifeDays: { ...HALF_LIFE_DAYS, ...(JSON.parse(halfLifeDays) as object) } };
      },
      inject: [RankingSettings],
    },
    {
      provide: ChangeMark,
      useFactory: (database: SqliteDatabase, redis: RedisSettings): ChangeMark =>
        redis.url === '' ? new DatabaseChangeMark(database) : new NoChangeMark(),
      inject: [SqliteDatabase, RedisSettings],
    },
    { provide: RecallCache, useFactory: recallCache, inject: [CacheSettings, Metrics] },
  ],
})
export class OrchestratorModule {}

function recallCache({ l0, l0Megabytes, l0Seconds, emptySeconds }: CacheSettings, metrics: Metrics): RecallCache {
  if (!l0) return new NoRecallCache();
  const ttlMs = l0Seconds * 1_000;
  const limits = { bytes: l0Megabytes * MEGABYTE, ttlMs, emptyTtlMs: Math.min(ttlMs, emptySeconds * 1_000) };
  return new LruRecallCache(limits, metrics);
}
