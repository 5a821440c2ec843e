import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { HistoryEntry, StoreOutcome } from '../../ltm/ltm.api.js';

/** What an add can make of a memory, and what can happen to one. */
export const ADD_EVENTS = ['ADD', 'NOOP', 'SUPERSEDE', 'QUEUED'] as const satisfies StoreOutcome['event'][];
export const HISTORY_EVENTS = [
  'ADD',
  'UPDATE',
  'DELETE',
  'SUPERSEDE',
  'RESTORE',
] as const satisfies HistoryEntry['event'][];

/** A memory in the words of Mem0's server. */
export class Mem0MemoryDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ example: 'Loves pizza' })
  readonly memory!: string;
  @ApiProperty()
  readonly hash!: string;
  @ApiProperty({ type: Object })
  readonly metadata!: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: [String], example: ['preference'] })
  readonly categories!: readonly string[];
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null until it is changed.' })
  readonly updated_at!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Its last day (UTC); null: it stays.' })
  readonly expiration_date!: string | null;
  @ApiPropertyOptional()
  readonly user_id?: string;
  @ApiPropertyOptional()
  readonly agent_id?: string;
  @ApiPropertyOptional()
  readonly run_id?: string;
  @ApiPropertyOptional({ description: 'Who said it.' })
  readonly attributed_to?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The memory that took its place.' })
  readonly superseded_by?: string;
}

class ScoreDetailsDto {
  @ApiProperty({ minimum: 0, maximum: 1 })
  readonly semantic!: number;
  @ApiProperty({ minimum: 0, maximum: 1 })
  readonly keyword!: number;
  @ApiProperty({ minimum: 0, maximum: 1 })
  readonly context!: number;
  @ApiProperty({ minimum: 0, maximum: 1 })
  readonly entity!: number;
  @ApiProperty({ minimum: 0, maximum: 1, description: 'How much it is worth remembering.' })
  readonly custom!: number;
}

/** A memory that a search has found. */
export class Mem0FoundDto extends Mem0MemoryDto {
  @ApiProperty({ minimum: 0, maximum: 1, description: 'Comparable between queries.' })
  readonly score!: number;
  @ApiPropertyOptional({ type: ScoreDetailsDto, description: 'With `explain`.' })
  readonly score_details?: ScoreDetailsDto;
}

/** What became of one memory of an add. */
export class Mem0AddedDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty()
  readonly memory!: string;
  @ApiProperty({
    enum: ADD_EVENTS,
    description:
      '`SUPERSEDE`: in the place of another; `QUEUED`: safe, and stored when the store can be reached; `NOOP`: known.',
  })
  readonly event!: StoreOutcome['event'];
}

/** One line of the history of a memory. */
export class Mem0HistoryDto {
  @ApiProperty()
  readonly id!: string;
  @ApiProperty({ format: 'uuid' })
  readonly memory_id!: string;
  @ApiProperty({ type: String, nullable: true })
  readonly old_memory!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly new_memory!: string | null;
  @ApiProperty({ enum: HISTORY_EVENTS })
  readonly event!: HistoryEntry['event'];
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly updated_at!: string | null;
  @ApiProperty()
  readonly is_deleted!: boolean;
}
