import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FACT_CATEGORIES, type FactCategory } from '../../../shared/kernel/fact-category.js';
import type { StoreOutcome } from '../domain/fact.js';

/** What became of one fact. */
export class AddedFactDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ example: 'Sở thích: nuôi chó' })
  readonly memory!: string;
  @ApiProperty({
    enum: ['ADD', 'NOOP', 'SUPERSEDE', 'QUEUED'] satisfies StoreOutcome['event'][],
    description:
      '`NOOP`: known already; `SUPERSEDE`: in the place of another; `QUEUED`: safe, and stored when the store can be reached.',
  })
  readonly event!: StoreOutcome['event'];
  @ApiProperty({ minimum: 0, maximum: 1, description: 'How much it is worth remembering.' })
  readonly custom_score!: number;
}

/** Answer of `POST /pika/ltm/add_facts`. */
export class AddedFactsDto {
  @ApiProperty({ type: [AddedFactDto], description: 'One of each fact, in their order.' })
  readonly results!: readonly AddedFactDto[];
  @ApiProperty({ description: 'Opaque: the state that has this write.' })
  readonly cursor!: string;
  @ApiPropertyOptional({ enum: ['ltm'], isArray: true, description: 'Where some are queued.' })
  readonly degraded?: readonly string[];
}

/** Answer of `POST /pika/ltm/memories/{memory_id}/restore`. */
export class RestoredFactDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty()
  readonly memory!: string;
  @ApiProperty({ enum: FACT_CATEGORIES })
  readonly category!: FactCategory;
  @ApiProperty({ minimum: 0, maximum: 1, description: 'How much it is worth remembering.' })
  readonly custom_score!: number;
}

/** A job that has begun. */
export class ExtractionDto {
  @ApiProperty({ format: 'uuid' })
  readonly job_id!: string;
  @ApiProperty({ enum: ['pending', 'processing', 'completed', 'failed'] })
  readonly status!: string;
  @ApiProperty({ description: 'The path of the job, as in `Location`.' })
  readonly status_url!: string;
}
