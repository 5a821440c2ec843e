import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import { IsNotBlank } from '../../../platform/http/is-not-blank.decorator.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.js';
import { type Source, SOURCES } from '../domain/recall.js';

/** Body of `POST /pika/search`. */
export class SearchDto {
  @IsEntityId()
  readonly user_id!: string;

  @ApiProperty({ maxLength: 10_000, example: 'vật nuôi yêu thích' })
  @IsString()
  @IsNotBlank()
  @MaxLength(10_000)
  readonly query!: string;

  @IsEntityId({
    optional: true,
    description: 'Narrows short-term memory to one session; long-term memory outlives sessions.',
  })
  readonly session_id?: string;

  @IsEntityId({ optional: true, description: 'Narrows both memories to what was said with one agent.' })
  readonly agent_id?: string;

  @ApiProperty({ required: false, type: 'integer', default: 10, minimum: 1, maximum: 100 })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;

  @ApiProperty({ required: false, default: 0, minimum: 0, maximum: 1, description: 'Lowest score of a result.' })
  @MayBeAbsent()
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly threshold?: number;

  @ApiProperty({ required: false, enum: SOURCES, isArray: true, default: SOURCES })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(SOURCES, { each: true })
  readonly sources?: Source[];

  @ApiProperty({
    required: false,
    type: Object,
    example: { category: 'preference' },
    description:
      'Only memories for which it holds, in the form of Mem0: fields, AND, OR, NOT and operators such as gte or in. Messages of sessions have none of these fields and are left out.',
  })
  @MayBeAbsent()
  @IsObject()
  readonly filters?: Record<string, unknown>;

  @ApiProperty({ required: false, description: 'The cursor of a write, which the answer then has seen.' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(64)
  readonly min_cursor?: string;

  @ApiProperty({ required: false, default: false, description: 'Show what each score is made of.' })
  @MayBeAbsent()
  @IsBoolean()
  readonly explain?: boolean;

  @ApiProperty({
    required: false,
    type: 'integer',
    minimum: 1,
    maximum: 30_000,
    description: 'Milliseconds that both memories get.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(30_000)
  readonly timeout_ms?: number;
}
