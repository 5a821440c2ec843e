import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, MaxLength, MinLength } from 'class-validator';
import type { StandingQueryList } from '../application/list-standing-queries/list-standing-queries.query.js';

const MAX_QUERIES = 20;
const MAX_LENGTH = 1_000;

/** Body of `PUT /pika/standing-queries`. */
export class ChooseStandingQueriesDto {
  @ApiProperty({
    type: [String],
    maxItems: MAX_QUERIES,
    description: 'Each of 1 to 1,000 characters, all different; an empty list for none.',
    example: ['What do I like?', 'Tôi thích gì?'],
  })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(canonical) : value))
  @IsArray()
  @ArrayMaxSize(MAX_QUERIES)
  @ArrayUnique()
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(MAX_LENGTH, { each: true })
  readonly queries!: string[];
}

/** The documentation of a tenant's standing queries. */
export abstract class StandingQueriesDto {
  @ApiProperty({ type: [String], example: ['What do I like?', 'Tôi thích gì?'] })
  abstract readonly queries: readonly string[];

  @ApiProperty({ enum: ['settings', 'tenant'], description: 'Who has chosen them.' })
  abstract readonly source: 'settings' | 'tenant';
}

/** Standing queries as the API shows them. */
export function standingQueriesBody({ texts, isChosen }: StandingQueryList): StandingQueriesDto {
  return { queries: texts, source: isChosen ? 'tenant' : 'settings' };
}

function canonical(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').trim() : value;
}
