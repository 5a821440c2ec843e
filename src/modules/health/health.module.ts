import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { HealthController } from './http/health.controller.js';
import { DatabaseIndicator } from './http/indicators/database.indicator.js';
import { LongTermMemoryIndicator } from './http/indicators/long-term-memory.indicator.js';

/** Probes: alive, ready, started; one indicator per dependency. */
@Module({
  imports: [TerminusModule.forRoot({ logger: false }), SqliteModule],
  controllers: [HealthController],
  providers: [DatabaseIndicator, LongTermMemoryIndicator],
})
export class HealthModule {}
