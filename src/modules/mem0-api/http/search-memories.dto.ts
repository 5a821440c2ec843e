import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsNumber, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import { IsNotBlank } from '../../../platform/http/is-not-blank.decorator.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.js';
import { IgnoresUnknownFields } from '../../../platform/http/request-validation.pipe.js';

/** Body of `POST /search`. */
@IgnoresUnknownFields()
export class SearchMemoriesDto {
  @ApiProperty({ maxLength: 10_000, example: 'what does she like to eat?' })
  @IsString()
  @IsNotBlank()
  @MaxLength(10_000)
  readonly query!: string;

  @ApiProperty({ type: Object, required: false, example: { user_id: 'ana' } })
  // As it was sent: the copy that the transformer makes lacks keys such as `toString`.
  @Transform(({ obj }: { obj: { filters?: unknown } }) => obj.filters ?? undefined)
  @IsOptional()
  @IsObject()
  readonly filters?: Record<string, unknown>;

  @IsEntityId({ optional: true, description: 'Deprecated: use filters.user_id.' })
  readonly user_id?: string;

  @IsEntityId({ optional: true, description: 'Deprecated: use filters.agent_id.' })
  readonly agent_id?: string;

  @IsEntityId({ optional: true, description: 'Deprecated: use filters.run_id.' })
  readonly run_id?: string;

  @ApiProperty({ required: false, type: 'integer', default: 10, minimum: 1, maximum: 1_000 })
  @MayBeAbsent()
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

  @ApiProperty({ required: false, default: false })
  @MayBeAbsent()
  @IsBoolean()
  readonly explain?: boolean;

  @ApiProperty({ required: false, default: false, description: 'Also memories whose last day is over.' })
  @MayBeAbsent()
  @IsBoolean()
  readonly show_expired?: boolean;
}
