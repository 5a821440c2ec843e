import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FACT_CATEGORIES, type FactCategory } from '../../../shared/kernel/fact-category.js';
import { type Missing, type Recalled, type Source, SOURCES } from '../domain/recall.js';

/** The documentation of what one of the memories, or both, have found. */
export abstract class RecalledDto {
  @ApiProperty({ description: 'Of the memory or message.' })
  abstract readonly id: string;

  @ApiProperty({ example: 'Sở thích: nuôi chó' })
  abstract readonly memory: string;

  @ApiProperty({ minimum: 0, maximum: 1, description: 'Comparable between queries.' })
  abstract readonly score: number;

  @ApiProperty({ enum: [...SOURCES, 'both'] })
  abstract readonly source: Recalled['source'];

  @ApiProperty({ enum: [...FACT_CATEGORIES, null], nullable: true, description: 'Null for a message.' })
  abstract readonly category: FactCategory | null;

  @ApiProperty({ format: 'date-time' })
  abstract readonly created_at: string;

  @ApiProperty({ type: Object, description: 'Of a message, its session and role.' })
  abstract readonly metadata: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'number' },
    example: { semantic: 0.6, keyword: 0.4 },
    description: 'With `explain`: what the score is made of.',
  })
  abstract readonly score_details?: Readonly<Record<string, number>>;
}

class ServedByDto {
  @ApiPropertyOptional({
    enum: ['l0', 'store', 'memory'],
    description: '`memory`: what the process holds of a store out of reach.',
  })
  readonly stm?: string;

  @ApiPropertyOptional({ enum: ['l0', 'l2', 'l3', 'l4'], description: '`l4` is the store itself.' })
  readonly ltm?: string;
}

/** The documentation of the answer of `POST /pika/search`. */
export abstract class RecallDto {
  @ApiProperty({ type: [RecalledDto], description: 'Best first.' })
  abstract readonly results: readonly RecalledDto[];

  @ApiProperty({
    enum: [...SOURCES, 'embedder'],
    isArray: true,
    description: 'What could not answer in time; `embedder`: facts were searched by words alone.',
  })
  abstract readonly degraded: readonly Missing[];

  @ApiProperty({ type: ServedByDto, description: 'Which cache layer answered for each memory that was asked.' })
  abstract readonly served_by: Readonly<Partial<Record<Source, string>>>;

  @ApiProperty({ description: 'Opaque: the state of long-term memory that was searched.' })
  abstract readonly cursor: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, example: { total: 3.1, stm: 0.4 } })
  abstract readonly timings_ms: Readonly<Record<string, number>>;
}
