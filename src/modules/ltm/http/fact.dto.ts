import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNumber, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../../platform/http/is-day.decorator.js';
import { IsMetadata } from '../../../platform/http/is-metadata.decorator.js';
import { IsNotBlank } from '../../../platform/http/is-not-blank.decorator.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.js';
import { FACT_CATEGORIES, type FactCategory } from '../../../shared/kernel/fact-category.js';

/** Longest text of one fact, in characters. */
export const MAX_FACT_LENGTH = 10_000;

/** One fact given directly; a bare string stands for its text. */
export class FactDto {
  @ApiProperty({ maxLength: MAX_FACT_LENGTH, example: 'Sở thích: nuôi chó' })
  @IsString()
  @IsNotBlank()
  @MaxLength(MAX_FACT_LENGTH)
  readonly text!: string;

  @ApiProperty({ enum: FACT_CATEGORIES, required: false, description: 'Found from the text when absent.' })
  @MayBeAbsent()
  @IsIn(FACT_CATEGORIES)
  readonly category?: FactCategory;

  @ApiProperty({ minimum: 0, maximum: 1, required: false })
  @MayBeAbsent()
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly confidence?: number;

  @IsMetadata()
  readonly metadata?: Record<string, unknown>;

  @ApiProperty({ required: false, format: 'date', description: 'Last day on which the fact holds (UTC).' })
  @MayBeAbsent()
  @IsDay()
  readonly expiration_date?: string;
}
