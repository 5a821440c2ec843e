import { Controller, Get, UseFilters } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import { PublicRoute } from '../../../platform/http/public-route.decorator.js';
import { DatabaseIndicator } from './indicators/database.indicator.js';
import { LongTermMemoryIndicator } from './indicators/long-term-memory.indicator.js';
import { RedisIndicator } from './indicators/redis.indicator.js';
import { HealthFilter } from './health.filter.js';

@ApiTags('health')
@Controller('health')
@PublicRoute()
@UseFilters(HealthFilter)
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: DatabaseIndicator,
    private readonly ltm: LongTermMemoryIndicator,
    private readonly redis: RedisIndicator,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers; nothing else is looked at' })
  live(): object {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Every dependency with its state and latency; 503 when the main job cannot be done' })
  async ready(): Promise<HealthCheckResult & { degraded: string[] }> {
    const [redis, needed] = await Promise.all([
      this.redis.check(),
      this.health.check([() => this.database.check(), () => this.ltm.check()]),
    ]);
    // Without Redis facts are still stored and found, so the service is to get requests.
    const degraded = redis['redis']?.status === 'down' ? ['stm'] : [];
    return { ...needed, details: { ...needed.details, ...redis }, degraded };
  }

  @Get('startup')
  @ApiOperation({ summary: 'The start is over: the same checks, once' })
  startup(): Promise<HealthCheckResult> {
    return this.ready();
  }
}
