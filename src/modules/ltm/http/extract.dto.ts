import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  Max,
  Min,
  IsObject,
  ValidateNested,
} from 'class-validator';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import { IsMetadata } from '../../../platform/http/is-metadata.decorator.js';
import { IsPrompt } from '../../../platform/http/is-prompt.decorator.js';
import { ToNumber } from '../../../platform/http/to-number.decorator.js';
import { TurnDto } from './turn.dto.js';

/** Body of `POST /pika/ltm/extract`. */
export class ExtractDto {
  @IsEntityId()
  readonly user_id!: string;

  @IsEntityId({ optional: true })
  readonly agent_id?: string;

  @IsEntityId({ optional: true })
  readonly session_id?: string;

  @ApiProperty({ type: [TurnDto], minItems: 1, maxItems: 500 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  // A nested array would pass as an element without fields.
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TurnDto)
  readonly messages!: TurnDto[];

  @IsMetadata('Attached to every fact.')
  readonly metadata?: Record<string, unknown>;

  @IsPrompt('The system message for the LLM, for this conversation alone.')
  readonly prompt?: string;
}

/** Query of `POST /pika/ltm/extract`. */
export class WaitDto {
  @ApiProperty({
    required: false,
    type: 'integer',
    minimum: 0,
    maximum: 30_000,
    description: 'Milliseconds to wait for the job.',
  })
  @IsOptional()
  @ToNumber()
  @IsInt()
  @Min(0)
  @Max(30_000)
  readonly wait_ms?: number;
}
