import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { IsNotBlank } from '../../../../platform/http/is-not-blank.decorator.js';
import { MayBeAbsent } from '../../../../platform/http/may-be-absent.decorator.js';
import { IgnoresUnknownFields } from '../../../../platform/http/request-validation.pipe.js';
import { EVENT_TYPES, type EventType } from '../../../webhooks/webhooks.api.js';

/** Body of `POST /api/v1/webhooks/projects/{project}/`. */
@IgnoresUnknownFields()
export class CreateWebhookDto {
  @ApiProperty({ example: 'my logger' })
  @IsString()
  @IsNotBlank()
  @MaxLength(256)
  readonly name!: string;

  @ApiProperty({ example: 'https://example.com/hooks/memory', maxLength: 2_048 })
  @IsString()
  readonly url!: string;

  @ApiProperty({ enum: EVENT_TYPES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(EVENT_TYPES, { each: true })
  readonly event_types!: EventType[];
}

/** Body of `PUT /api/v1/webhooks/{id}/`; what is absent stays as it is. */
@IgnoresUnknownFields()
export class UpdateWebhookDto {
  @ApiProperty({ required: false })
  @MayBeAbsent()
  @IsString()
  @IsNotBlank()
  @MaxLength(256)
  readonly name?: string;

  @ApiProperty({ required: false, maxLength: 2_048 })
  @MayBeAbsent()
  @IsString()
  readonly url?: string;

  @ApiProperty({ required: false, enum: EVENT_TYPES, isArray: true })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(EVENT_TYPES, { each: true })
  readonly event_types?: EventType[];

  @ApiProperty({ required: false, description: 'false: nothing is delivered until it is true again.' })
  @MayBeAbsent()
  @IsBoolean()
  readonly is_active?: boolean;
}
