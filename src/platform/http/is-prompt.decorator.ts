import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Longest prompt, in characters. */
export const MAX_PROMPT_LENGTH = 100_000;

/** Body field: a prompt for a language model; absent or null for none. */
export function IsPrompt(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ required: false, nullable: true, type: String, maxLength: MAX_PROMPT_LENGTH, description }),
    IsOptional(),
    IsString(),
    MaxLength(MAX_PROMPT_LENGTH),
  );
}
