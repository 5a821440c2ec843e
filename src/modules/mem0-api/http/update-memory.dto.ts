import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, ValidateIf } from 'class-validator';
import { IsDay } from '../../../platform/http/is-day.decorator.js';
import { IsMetadata } from '../../../platform/http/is-metadata.decorator.js';
import { IsNotBlank } from '../../../platform/http/is-not-blank.decorator.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.js';
import { IgnoresUnknownFields } from '../../../platform/http/request-validation.pipe.js';

/** Body of `PUT /memories/{id}`; what is absent stays as it is. */
@IgnoresUnknownFields()
export class UpdateMemoryDto {
  @ApiProperty({ required: false })
  @MayBeAbsent()
  @IsString()
  @IsNotBlank()
  @MaxLength(10_000)
  readonly text?: string;

  @IsMetadata('Laid over what is there, key by key.')
  readonly metadata?: Record<string, unknown>;

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
}
