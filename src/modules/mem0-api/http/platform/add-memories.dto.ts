import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../../../platform/http/is-day.decorator.js';
import { IsEntityId } from '../../../../platform/http/is-entity-id.decorator.js';
import { IsMetadata } from '../../../../platform/http/is-metadata.decorator.js';
import { IsPrompt } from '../../../../platform/http/is-prompt.decorator.js';
import { MayBeAbsent } from '../../../../platform/http/may-be-absent.decorator.js';
import { IgnoresUnknownFields } from '../../../../platform/http/request-validation.pipe.js';
import { AsItWasSent } from './as-it-was-sent.decorator.js';
import { IsCategories } from './is-categories.decorator.js';

/** One message, as the platform takes it: text, or a list of parts of which only text is understood here. */
@IgnoresUnknownFields()
export class PlatformMessageDto {
  @ApiProperty({ example: 'user' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly role!: string;

  @ApiProperty({ example: 'I love pizza.', description: 'Text, or parts {type: "text", text}; images are refused.' })
  @Transform(({ value }: { value: unknown }) => textOf(value))
  @IsString({ message: 'takes text, or parts of the type text; images and files are not understood' })
  @MaxLength(200_000)
  readonly content!: string;
}

/** Body of `POST /v3/memories/add/`. */
@IgnoresUnknownFields()
export class AddMemoriesDto {
  @ApiProperty({ type: [PlatformMessageDto] })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [saidByUser(value)] : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PlatformMessageDto)
  readonly messages!: PlatformMessageDto[];

  @IsEntityId({ optional: true })
  readonly user_id?: string;

  @IsEntityId({ optional: true })
  readonly agent_id?: string;

  @IsEntityId({ optional: true, description: 'Where it was said; a label beside whose memory it is.' })
  readonly app_id?: string;

  @IsEntityId({ optional: true })
  readonly run_id?: string;

  @ApiProperty({ type: Object, required: false, description: 'The ids may be here as well.' })
  @AsItWasSent()
  @IsOptional()
  @IsObject()
  readonly filters?: Record<string, unknown> | null;

  @IsMetadata()
  readonly metadata?: Record<string, unknown>;

  @ApiProperty({ required: false, default: true, description: 'false: every message word for word, at once.' })
  @MayBeAbsent()
  @IsBoolean()
  readonly infer?: boolean;

  @ApiProperty({ required: false, format: 'date' })
  @MayBeAbsent()
  @IsDay()
  readonly expiration_date?: string;

  @ApiProperty({ required: false, description: 'When it was said, in seconds since 1970; kept in the metadata.' })
  @MayBeAbsent()
  @IsNumber()
  readonly timestamp?: number;

  @IsPrompt('What the extraction is told in addition, for these messages alone.')
  readonly custom_instructions?: string | null;

  @IsCategories("The categories to choose from, for these messages alone; else the project's.")
  readonly custom_categories?: unknown;
}

function saidByUser(content: string): PlatformMessageDto {
  return Object.assign(new PlatformMessageDto(), { role: 'user', content });
}

function textOf(content: unknown): unknown {
  if (!Array.isArray(content)) return content;
  const texts = content.map((part: unknown) => {
    if (typeof part === 'string') return part;
    const { type, text } = (part ?? {}) as { type?: unknown; text?: unknown };
    return type === 'text' && typeof text === 'string' ? text : undefined;
  });
  return texts.every((text) => text !== undefined) ? texts.join('\n') : content;
}
