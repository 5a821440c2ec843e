import { ApiProperty, ApiPropertyOptional, IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import type { Entity, HistoryEntry } from '../../../ltm/ltm.api.js';
import { HISTORY_EVENTS } from '../memory.dto.js';

/** Of what is always null here, as this service has nothing to tell under that name. */
const ALWAYS_NULL = { type: Object, nullable: true, description: 'Always null.' };

/** A memory in the platform's words. */
export class PlatformMemoryDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ example: 'Loves pizza' })
  readonly memory!: string;
  @ApiProperty({ type: String, nullable: true })
  readonly user_id!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly agent_id!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly app_id!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly run_id!: string | null;
  @ApiProperty()
  readonly hash!: string;
  @ApiProperty({ type: Object })
  readonly metadata!: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: [String], description: "The project's own categories; without those, the built-in one." })
  readonly categories!: readonly string[];
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
  @ApiProperty({ format: 'date-time' })
  readonly updated_at!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Its last day (UTC); null: it stays.' })
  readonly expiration_date!: string | null;
  @ApiPropertyOptional({ description: 'Who said it.' })
  readonly attributed_to?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The memory that took its place.' })
  readonly superseded_by?: string;
}

/** A memory of a list: all of it, or the id and the `fields` that were asked for. */
export class PlatformListedDto extends IntersectionType(
  PartialType(OmitType(PlatformMemoryDto, ['id'])),
  PickType(PlatformMemoryDto, ['id']),
) {}

/** A memory that a search has found: all of it, or the id and the `fields` that were asked for. */
export class PlatformFoundDto extends PlatformListedDto {
  @ApiPropertyOptional({ minimum: 0, maximum: 1, description: 'Comparable between queries.' })
  readonly score?: number;
}

/** Answer of `POST /v3/memories/search/`. */
export class PlatformSearchAnswerDto {
  @ApiProperty({ type: [PlatformFoundDto], description: 'Best first.' })
  readonly results!: readonly PlatformFoundDto[];
}

/** One line of the history of a memory. */
export class PlatformHistoryDto {
  @ApiProperty()
  readonly id!: string;
  @ApiProperty({ format: 'uuid' })
  readonly memory_id!: string;
  @ApiProperty({ type: [Object], description: 'Always empty: conversations are not kept with the memories.' })
  readonly input!: readonly object[];
  @ApiProperty({ type: String, nullable: true })
  readonly old_memory!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly new_memory!: string | null;
  @ApiProperty({ enum: HISTORY_EVENTS })
  readonly event!: HistoryEntry['event'];
  @ApiProperty(ALWAYS_NULL)
  readonly metadata!: null;
  @ApiProperty(ALWAYS_NULL)
  readonly categories!: null;
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
  @ApiProperty({ format: 'date-time' })
  readonly updated_at!: string;
  @ApiProperty()
  readonly is_deleted!: boolean;
}

/** Someone who has memories, or an application that they belong to. */
export class PlatformEntityDto {
  @ApiProperty({ example: 'ana' })
  readonly id!: string;
  @ApiProperty({ description: 'The id.' })
  readonly name!: string;
  @ApiProperty({ enum: ['user', 'agent', 'app', 'run'] })
  readonly type!: Entity['type'];
  @ApiProperty({ type: 'integer', minimum: 0 })
  readonly total_memories!: number;
  @ApiProperty(ALWAYS_NULL)
  readonly owner!: null;
  @ApiProperty(ALWAYS_NULL)
  readonly metadata!: null;
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
  @ApiProperty({ format: 'date-time' })
  readonly updated_at!: string;
}
