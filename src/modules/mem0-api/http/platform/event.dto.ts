import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { StoreOutcome } from '../../../ltm/ltm.api.js';
import { ADD_EVENTS } from '../memory.dto.js';

/** The states of a job in the platform's words. */
export const EVENT_STATUSES = ['PENDING', 'RUNNING', 'SUCCEEDED', 'FAILED'] as const;

export type EventStatus = (typeof EVENT_STATUSES)[number];

class MemoryTextDto {
  @ApiProperty()
  readonly memory!: string;
}

/** What became of one memory of an add. */
export class PlatformAddedDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ type: MemoryTextDto })
  readonly data!: MemoryTextDto;
  @ApiProperty()
  readonly memory!: string;
  @ApiProperty({ enum: ADD_EVENTS })
  readonly event!: StoreOutcome['event'];
}

/** Answer of `POST /v3/memories/add/`. */
export class AddAnswerDto {
  @ApiProperty({ enum: ['PENDING', 'SUCCEEDED'], description: '`SUCCEEDED` with `infer: false`.' })
  readonly status!: EventStatus;
  @ApiProperty({ format: 'uuid', description: 'For `GET /v1/event/{event_id}`.' })
  readonly event_id!: string;
  @ApiPropertyOptional({ description: 'While it is pending.' })
  readonly message?: string;
  @ApiPropertyOptional({ type: [PlatformAddedDto], description: 'Once it is done.' })
  readonly results?: readonly PlatformAddedDto[];
}

/** What became of an add. */
export class EventDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ enum: ['ADD'] })
  readonly event_type!: string;
  @ApiProperty({ enum: EVENT_STATUSES })
  readonly status!: EventStatus;
  @ApiProperty({ type: [PlatformAddedDto] })
  readonly results!: readonly PlatformAddedDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Why the last attempt failed.' })
  readonly error!: string | null;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    nullable: true,
    description: 'Milliseconds from the request to the end; null before it.',
  })
  readonly latency!: number | null;
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
  @ApiProperty({ format: 'date-time' })
  readonly updated_at!: string;
}
