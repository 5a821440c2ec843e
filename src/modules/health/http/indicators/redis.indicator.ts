import { Inject, Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { RedisConnection } from '../../../../platform/redis/redis-connection.js';
import { timedCheck } from './timed-check.js';

/** The Redis of the sessions, where one is configured. Without it long-term memory still answers. */
@Injectable()
export class RedisIndicator {
  constructor(
    private readonly indicators: HealthIndicatorService,
    @Inject(RedisConnection) private readonly redis: RedisConnection | undefined,
  ) {}

  async check(): Promise<HealthIndicatorResult> {
    const { redis } = this;
    return redis === undefined ? {} : timedCheck(this.indicators, 'redis', () => redis.ping());
  }
}
