import { Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import { timedCheck } from './timed-check.js';

/** The SQLite file: sessions, memories and jobs. */
@Injectable()
export class DatabaseIndicator {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly database: SqliteDatabase,
  ) {}

  check(): Promise<HealthIndicatorResult> {
    return timedCheck(this.indicators, 'database', async () => this.database.ping());
  }
}
