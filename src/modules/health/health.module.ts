import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { RedisModule } from '../../platform/redis/redis.module.js';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { HealthController } from './http/health.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { DependencyMetrics } from './http/dependency-metrics.js';
import { DatabaseIndicator } from './http/indicators/database.indicator.js';
import { LongTermMemoryIndicator } from './http/indicators/long-term-memory.indicator.js';
import { OutboxIndicator } from './http/indicators/outbox.indicator.js';
import { RedisIndicator } from './http/indicators/redis.indicator.js';

/** Probes: alive, ready, started; one indicator per dependency. */
@Module({
  imports: [TerminusModule.forRoot({ logger: false }), SqliteModule, RedisModule],
  controllers: [HealthController, MetricsController],
  providers: [DependencyMetrics, DatabaseIndicator, LongTermMemoryIndicator, OutboxIndicator, RedisIndicator],
})
export class HealthModule {}
