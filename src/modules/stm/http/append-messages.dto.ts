import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import { IsMetadata } from '../../../platform/http/is-metadata.decorator.js';
import { IsNotBlank } from '../../../platform/http/is-not-blank.decorator.js';
import {
  MAX_CONTENT_LENGTH,
  MAX_MESSAGES_PER_APPEND,
  type MessageMetadata,
  type Role,
  ROLES,
} from '../domain/message.js';
import { IsTimestamp } from './is-timestamp.decorator.js';

/** One message to append. */
export class MessageDto {
  @IsEntityId({ optional: true, description: 'Yours, unique in the session: sending the message again is harmless.' })
  readonly id?: string | null;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES, { message: `takes one of ${ROLES.join(', ')}` })
  readonly role!: Role;

  @ApiProperty({ minLength: 1, maxLength: MAX_CONTENT_LENGTH, example: 'Tôi dị ứng với đậu phộng.' })
  @IsString()
  @Length(1, MAX_CONTENT_LENGTH)
  @IsNotBlank()
  readonly content!: string;

  @ApiPropertyOptional({
    type: String,
    minLength: 1,
    maxLength: 256,
    description: 'Who speaks, where several do in one role.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 256)
  readonly name?: string | null;

  @IsTimestamp()
  readonly created_at?: string | null;

  @IsMetadata()
  readonly metadata?: MessageMetadata | null;
}

/** Body of an append. */
export class AppendMessagesDto {
  @IsEntityId()
  readonly user_id!: string;

  @IsEntityId({ optional: true, description: 'The agent that the user speaks with.' })
  readonly agent_id?: string | null;

  @ApiProperty({ type: [MessageDto], minItems: 1, maxItems: MAX_MESSAGES_PER_APPEND })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_MESSAGES_PER_APPEND)
  // A nested array would pass as an element without messages.
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => MessageDto)
  readonly messages!: readonly MessageDto[];
}

class WindowDto {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Messages that are kept word for word.' })
  readonly turns!: number;
  @ApiProperty({ type: 'integer', minimum: 0 })
  readonly tokens!: number;
  @ApiProperty({ type: 'integer', minimum: 0 })
  readonly tokens_until_compression!: number;
}

/** Answer to an append. */
export class AppendedMessagesDto {
  @ApiProperty()
  readonly session_id!: string;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Grows by one with each stored message; a repeated request gets its first answer.',
  })
  readonly revision!: number;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Messages that were new.' })
  readonly accepted!: number;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Messages that were stored before.' })
  readonly duplicates!: number;
  @ApiProperty({ type: WindowDto })
  readonly window!: WindowDto;
  @ApiProperty({ description: 'Opaque: the state that has this write.' })
  readonly cursor!: string;
}
