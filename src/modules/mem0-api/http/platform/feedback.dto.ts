import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { MayBeAbsent } from '../../../../platform/http/may-be-absent.decorator.js';
import { IgnoresUnknownFields } from '../../../../platform/http/request-validation.pipe.js';
import { type Rating, RATINGS } from '../../../feedback/feedback.api.js';
import { PageDto } from './page-links.js';

/** Body of `POST /v1/feedback/`. */
@IgnoresUnknownFields()
export class GiveFeedbackDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly memory_id!: string;

  @ApiProperty({ enum: RATINGS, nullable: true, required: false, description: 'null takes back what was said.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toUpperCase() : value))
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @IsIn(RATINGS)
  readonly feedback?: Rating | null;

  @ApiProperty({ required: false, nullable: true, type: String })
  @MayBeAbsent()
  @IsString()
  @MaxLength(10_000)
  readonly feedback_reason?: string;
}

/** Query of `GET /v1/feedback/`. */
@IgnoresUnknownFields()
export class FeedbackPageDto extends PageDto {
  @ApiProperty({ required: false, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly memory_id?: string;
}
