import { Controller, Get, UseFilters } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import { PublicRoute } from '../../../platform/http/public-route.decorator.js';
import { DatabaseIndicator } from './indicators/database.indicator.js';
import { LongTermMemoryIndicator } from './indicators/long-term-memory.indicator.js';
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
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers; nothing else is looked at' })
  live(): object {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Every dependency with its state and latency; 503 when the main job cannot be done' })
  ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.database.check(), () => this.ltm.check()]);
  }

  @Get('startup')
  @ApiOperation({ summary: 'The start is over: the same checks, once' })
  startup(): Promise<HealthCheckResult> {
    return this.ready();
  }
}
