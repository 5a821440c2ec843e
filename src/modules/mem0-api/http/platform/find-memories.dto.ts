import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsEntityId } from '../../../../platform/http/is-entity-id.decorator.js';
import { IsNotBlank } from '../../../../platform/http/is-not-blank.decorator.js';
import { MayBeAbsent } from '../../../../platform/http/may-be-absent.decorator.js';
import { IgnoresUnknownFields } from '../../../../platform/http/request-validation.pipe.js';
import { ToNumber } from '../../../../platform/http/to-number.decorator.js';
import { AsItWasSent } from './as-it-was-sent.decorator.js';

/** Body of `POST /v3/memories/`. */
@IgnoresUnknownFields()
export class ListMemoriesBodyDto {
  @ApiProperty({ type: Object, required: false, example: { OR: [{ user_id: 'ana' }] } })
  @AsItWasSent()
  @IsOptional()
  @IsObject()
  readonly filters?: Record<string, unknown> | null;

  @IsEntityId({ optional: true, description: 'Use filters.user_id.' })
  readonly user_id?: string;

  @IsEntityId({ optional: true, description: 'Use filters.agent_id.' })
  readonly agent_id?: string;

  @IsEntityId({ optional: true, description: 'Use filters.app_id.' })
  readonly app_id?: string;

  @IsEntityId({ optional: true, description: 'Use filters.run_id.' })
  readonly run_id?: string;

  @ApiProperty({ required: false, type: [String], description: 'Only memories of one of these.' })
  @MayBeAbsent()
  @IsTexts()
  readonly categories?: string[];

  @ApiProperty({ required: false, description: 'Made at this moment or later, ISO 8601.' })
  @MayBeAbsent()
  @IsString()
  readonly start_date?: string;

  @ApiProperty({ required: false, description: 'Made at this moment or earlier, ISO 8601.' })
  @MayBeAbsent()
  @IsString()
  readonly end_date?: string;

  @ApiProperty({ required: false, default: false, description: 'Also memories whose last day is over.' })
  @MayBeAbsent()
  @IsBoolean()
  readonly show_expired?: boolean;

  @ApiProperty({ required: false, type: [String], description: 'Only these fields of each memory, and its id.' })
  @MayBeAbsent()
  @IsTexts()
  readonly fields?: string[];
}

/** Body of `POST /v3/memories/search/`. */
@IgnoresUnknownFields()
export class SearchMemoriesBodyDto extends ListMemoriesBodyDto {
  @ApiProperty({ maxLength: 10_000, example: 'what does she like to eat?' })
  @IsString()
  @IsNotBlank()
  @MaxLength(10_000)
  readonly query!: string;

  @ApiProperty({ type: Object, required: false, description: 'Only memories whose metadata has these values.' })
  @AsItWasSent()
  @IsOptional()
  @IsObject()
  readonly metadata?: Record<string, unknown> | null;

  @ApiProperty({ required: false, type: 'integer', default: 10, minimum: 1, maximum: 1_000 })
  @MayBeAbsent()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly top_k?: number;

  @ApiProperty({ required: false, minimum: 0, maximum: 1 })
  @MayBeAbsent()
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly threshold?: number;
}

function IsTexts(): PropertyDecorator {
  return applyDecorators(IsArray(), ArrayMaxSize(100), IsString({ each: true }));
}
