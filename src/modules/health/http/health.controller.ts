import { Controller, Get, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import { PublicRoute } from '../../../platform/http/public-route.decorator.js';
import { UpstreamRegistry, type UpstreamState } from '../../../platform/resilience/upstream-registry.js';
import { DatabaseIndicator } from './indicators/database.indicator.js';
import { LongTermMemoryIndicator } from './indicators/long-term-memory.indicator.js';
import { OutboxIndicator } from './indicators/outbox.indicator.js';
import { RedisIndicator } from './indicators/redis.indicator.js';
import { ChecksDto, LiveDto, ReadyDto } from './health.dto.js';
import { HealthFilter } from './health.filter.js';

/** The state of every dependency, and what does not work fully without one. */
type Readiness = HealthCheckResult & { degraded: string[]; upstreams: UpstreamState[] };

@ApiTags('health')
@Controller('health')
@PublicRoute()
@UseFilters(HealthFilter)
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: DatabaseIndicator,
    private readonly ltm: LongTermMemoryIndicator,
    private readonly outbox: OutboxIndicator,
    private readonly redis: RedisIndicator,
    private readonly upstreams: UpstreamRegistry,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers; nothing else is looked at' })
  @ApiOkResponse({ type: LiveDto })
  live(): LiveDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Every dependency with its state and latency; 503 when the main job cannot be done' })
  @ApiOkResponse({ type: ReadyDto })
  @ApiServiceUnavailableResponse({ type: ChecksDto })
  async ready(): Promise<Readiness> {
    const [redis, ltm, outbox] = await Promise.all([this.redis.check(), this.ltm.check(), this.outbox.check()]);
    const isKept = outbox.size !== undefined;
    const needed = await this.health.check([() => this.database.check(), ...(isKept ? [] : [() => ltm])]);
    // Without Redis facts are still stored and found, and what waits in the outbox is kept: requests are welcome.
    const degraded = [
      ...(redis['redis']?.status === 'down' ? ['stm'] : []),
      ...(ltm['ltm']?.status === 'down' || (outbox.size?.waiting ?? 0) > 0 ? ['ltm'] : []),
    ];
    const details = { ...needed.details, ...ltm, ...redis, ...outbox.details };
    return { ...needed, details, degraded, upstreams: this.upstreams.states() };
  }

  @Get('startup')
  @ApiOperation({ summary: 'The start is over: the same checks, once' })
  @ApiOkResponse({ type: ReadyDto })
  @ApiServiceUnavailableResponse({ type: ChecksDto })
  startup(): Promise<Readiness> {
    return this.ready();
  }
}
