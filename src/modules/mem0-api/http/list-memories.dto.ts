import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import { IgnoresUnknownFields } from '../../../platform/http/request-validation.pipe.js';
import { ToNumber } from '../../../platform/http/to-number.decorator.js';

// As clients of other languages write them too: Python's `True`.
const BOOLEANS = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

function booleanOf(value: unknown): unknown {
  return typeof value === 'string' ? (BOOLEANS.get(value.toLowerCase()) ?? value) : value;
}

/** The ids in the query of a Mem0 request. */
@IgnoresUnknownFields()
export class Mem0IdsDto {
  @IsEntityId({ optional: true })
  readonly user_id?: string;

  @IsEntityId({ optional: true })
  readonly agent_id?: string;

  @IsEntityId({ optional: true })
  readonly run_id?: string;
}

/** Query of `GET /memories`. */
@IgnoresUnknownFields()
export class ListMemoriesDto extends Mem0IdsDto {
  @ApiProperty({ required: false, type: 'integer', default: 20, minimum: 1, maximum: 1_000 })
  @IsOptional()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly top_k?: number;

  @ApiProperty({
    required: false,
    type: 'integer',
    default: 0,
    minimum: 0,
    description: 'How many of the newest to leave out.',
  })
  @IsOptional()
  @ToNumber()
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  readonly offset?: number;

  @ApiProperty({ required: false, default: false, description: 'Also memories whose last day is over.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => booleanOf(value))
  @IsBoolean()
  readonly show_expired?: boolean;
}
