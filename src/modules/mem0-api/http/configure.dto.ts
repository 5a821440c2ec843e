import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsNotEmpty, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsPrompt } from '../../../platform/http/is-prompt.decorator.js';
import { IgnoresUnknownFields } from '../../../platform/http/request-validation.pipe.js';

/** A provider and its settings. */
@IgnoresUnknownFields()
export class ProviderDto {
  @ApiProperty({ required: false, example: 'openai' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  readonly provider?: string | null;

  @ApiProperty({
    required: false,
    type: Object,
    example: { model: 'gpt-4o-mini', temperature: 0.1, max_tokens: 2000 },
    description: 'Laid over what is there while the provider stays the same; null removes a setting.',
  })
  @IsOptional()
  @IsObject()
  readonly config?: Record<string, unknown> | null;
}

/** The language model, and the prompt that it extracts facts by. */
@IgnoresUnknownFields()
export class LlmDto extends ProviderDto {
  @IsPrompt('The system message of the extraction; null removes it.')
  readonly custom_fact_extraction_prompt?: string | null;
}

/** What is to be configured. What is absent stays as it is. */
@IgnoresUnknownFields()
export class ConfigurationDto {
  @ApiProperty({ required: false, type: LlmDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => LlmDto)
  readonly llm?: LlmDto | null;

  @ApiProperty({ required: false, type: ProviderDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProviderDto)
  readonly embedder?: ProviderDto | null;

  @ApiProperty({ required: false, type: ProviderDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProviderDto)
  readonly vector_store?: ProviderDto | null;

  @IsPrompt('The system message of the extraction; null removes it.')
  readonly custom_fact_extraction_prompt?: string | null;

  @IsPrompt("What Mem0's own extraction prompt is told in addition; null removes it.")
  readonly custom_instructions?: string | null;
}

/** Body of `POST /configure`: the configuration itself, or under `config`. */
@IgnoresUnknownFields()
export class ConfigureDto extends ConfigurationDto {
  @ApiProperty({ required: false, type: ConfigurationDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConfigurationDto)
  readonly config?: ConfigurationDto | null;
}
