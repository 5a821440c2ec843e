import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { UpstreamState } from '../../../platform/resilience/upstream-registry.js';

/** The documentation of the answer of a process that runs. */
export abstract class LiveDto {
  @ApiProperty({ enum: ['ok'] })
  abstract readonly status: string;
}

class DependencyDto {
  @ApiProperty({ enum: ['up', 'down'] })
  readonly status!: string;

  @ApiPropertyOptional()
  readonly latency_ms?: number;

  @ApiPropertyOptional({ description: 'Why it is down.' })
  readonly reason?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Of the outbox: writes that wait.' })
  readonly waiting?: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description: 'Of the outbox: writes refused for good, which are kept.',
  })
  readonly refused?: number;
}

const DEPENDENCIES = {
  type: 'object',
  additionalProperties: { $ref: getSchemaPath(DependencyDto) },
  example: { database: { status: 'up', latency_ms: 0.2 } },
} as const;

/** The documentation of the state of every dependency. */
@ApiExtraModels(DependencyDto)
export abstract class ChecksDto {
  @ApiProperty({ enum: ['ok', 'error', 'shutting_down'] })
  abstract readonly status: string;

  @ApiProperty({ ...DEPENDENCIES, description: 'Those that work.' })
  abstract readonly info?: object;

  @ApiProperty({ ...DEPENDENCIES, description: 'Those without which the main job cannot be done.' })
  abstract readonly error?: object;

  @ApiProperty({ ...DEPENDENCIES, description: 'All of them.' })
  abstract readonly details: object;
}

class UpstreamDto implements UpstreamState {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: ['closed', 'open', 'half-open'], description: '`open`: it is left alone for a while.' })
  readonly state!: UpstreamState['state'];

  @ApiProperty({ type: 'integer', minimum: 0, description: 'In a row.' })
  readonly failures!: number;
}

/** The documentation of what a service that can do its main job tells of its dependencies. */
export abstract class ReadyDto extends ChecksDto {
  @ApiProperty({ type: [String], example: ['stm'], description: 'What does not work fully.' })
  abstract readonly degraded: readonly string[];

  @ApiProperty({ type: [UpstreamDto], description: 'The other services that are called.' })
  abstract readonly upstreams: readonly UpstreamDto[];
}
