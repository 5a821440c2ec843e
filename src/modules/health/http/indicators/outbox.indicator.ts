import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { ReadWriteQueue, type WriteQueueSize } from '../../../ltm/ltm.api.js';

/** Writes that wait for a long-term memory out of reach; nothing where there is no such queue. */
@Injectable()
export class OutboxIndicator {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly queries: QueryBus,
  ) {}

  async check(): Promise<{ readonly size: WriteQueueSize | undefined; readonly details: HealthIndicatorResult }> {
    const size = await this.queries.execute(new ReadWriteQueue());
    return { size, details: size === undefined ? {} : this.indicators.check('outbox').up({ ...size }) };
  }
}
