import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../../../platform/http/is-day.decorator.js';
import { IsEntityId } from '../../../../platform/http/is-entity-id.decorator.js';
import { IsMetadata } from '../../../../platform/http/is-metadata.decorator.js';
import { IsNotBlank } from '../../../../platform/http/is-not-blank.decorator.js';
import { MayBeAbsent } from '../../../../platform/http/may-be-absent.decorator.js';
import { IgnoresUnknownFields } from '../../../../platform/http/request-validation.pipe.js';
import type { FactChange } from '../../../ltm/ltm.api.js';

/** Body of `PUT /v1/memories/{id}/`; what is absent stays as it is. */
@IgnoresUnknownFields()
export class MemoryChangeDto {
  @ApiProperty({ required: false })
  @MayBeAbsent()
  @IsString()
  @IsNotBlank()
  @MaxLength(10_000)
  readonly text?: string;

  @IsMetadata('Laid over what is there, key by key.')
  readonly metadata?: Record<string, unknown>;

  @ApiProperty({
    required: false,
    description: 'When it was said; kept in the metadata.',
    oneOf: [{ type: 'number' }, { type: 'string' }],
  })
  @MayBeAbsent()
  @ValidateIf((_body, value) => typeof value !== 'number')
  @IsString()
  @MaxLength(64)
  readonly timestamp?: number | string;

  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    format: 'date',
    description: 'null: it never expires.',
  })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @IsDay()
  readonly expiration_date?: string | null;

  /** The change that is asked for; undefined when there is none. */
  asChange(): FactChange | undefined {
    const { text, timestamp, expiration_date: expiresOn } = this;
    const metadata = timestamp === undefined ? this.metadata : { ...this.metadata, timestamp };
    const change = { text, metadata, expiresOn };
    return Object.values(change).every((part) => part === undefined) ? undefined : change;
  }
}

/** Query of `DELETE /v1/memories/{id}/`. */
@IgnoresUnknownFields()
export class DeleteMemoryDto {
  @ApiProperty({ required: false, type: Boolean, enum: [false], default: false })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (String(value).toLowerCase() === 'false' ? undefined : value))
  @Equals(undefined, { message: 'true is not supported: memories that this one superseded are removed one by one' })
  readonly delete_linked?: unknown;
}

/** Query of `DELETE /v1/memories/`: whose memories; `*` is everyone of a kind. */
@IgnoresUnknownFields()
export class OwnersDto {
  @IsEntityId({ optional: true })
  readonly user_id?: string;

  @IsEntityId({ optional: true })
  readonly agent_id?: string;

  @IsEntityId({ optional: true })
  readonly app_id?: string;

  @IsEntityId({ optional: true })
  readonly run_id?: string;
}

/** One change of many. */
@IgnoresUnknownFields()
export class BatchChangeDto extends MemoryChangeDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly memory_id!: string;
}

/** Body of `PUT /v1/batch/`. */
@IgnoresUnknownFields()
export class BatchUpdateDto {
  @ApiProperty({ type: [BatchChangeDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => BatchChangeDto)
  readonly memories!: BatchChangeDto[];
}

/** One removal of many. */
@IgnoresUnknownFields()
export class BatchRemovalDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly memory_id!: string;
}

/** Body of `DELETE /v1/batch/`. */
@IgnoresUnknownFields()
export class BatchDeleteDto {
  @ApiProperty({ type: [BatchRemovalDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => BatchRemovalDto)
  readonly memories!: BatchRemovalDto[];
}
