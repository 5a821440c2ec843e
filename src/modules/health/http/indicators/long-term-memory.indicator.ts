import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { CheckLongTermMemory } from '../../../ltm/ltm.api.js';
import { timedCheck } from './timed-check.js';

/** The long-term memory, whichever adapter it has. */
@Injectable()
export class LongTermMemoryIndicator {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly queries: QueryBus,
  ) {}

  check(): Promise<HealthIndicatorResult> {
    return timedCheck(this.indicators, 'ltm', () => this.queries.execute(new CheckLongTermMemory()));
  }
}
