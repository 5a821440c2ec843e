import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsString,
  MaxLength,
  IsObject,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../../platform/http/is-day.decorator.js';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import { IsMetadata } from '../../../platform/http/is-metadata.decorator.js';
import { IsPrompt } from '../../../platform/http/is-prompt.decorator.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.js';
import { IgnoresUnknownFields } from '../../../platform/http/request-validation.pipe.js';

/** One message, as Mem0's server takes it. */
@IgnoresUnknownFields()
export class Mem0MessageDto {
  @ApiProperty({ example: 'user' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly role!: string;

  @ApiProperty({ example: 'I love pizza.' })
  @IsString()
  @MaxLength(200_000)
  readonly content!: string;
}

/** Body of `POST /memories`. */
@IgnoresUnknownFields()
export class CreateMemoriesDto {
  @ApiProperty({ type: [Mem0MessageDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  // A nested array would pass as an element without fields.
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => Mem0MessageDto)
  readonly messages!: Mem0MessageDto[];

  @IsEntityId({ optional: true })
  readonly user_id?: string;

  @IsEntityId({ optional: true })
  readonly agent_id?: string;

  @IsEntityId({ optional: true })
  readonly run_id?: string;

  @IsMetadata()
  readonly metadata?: Record<string, unknown>;

  @ApiProperty({ required: false, default: true, description: 'false: every message word for word.' })
  @MayBeAbsent()
  @IsBoolean()
  readonly infer?: boolean;

  @ApiProperty({ required: false, format: 'date' })
  @MayBeAbsent()
  @IsDay()
  readonly expiration_date?: string;

  @IsPrompt('The system message for the LLM, for these messages alone.')
  readonly prompt?: string | null;
}
