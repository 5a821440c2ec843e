import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString } from 'class-validator';
import { IsPrompt } from '../../../../platform/http/is-prompt.decorator.js';
import { IgnoresUnknownFields } from '../../../../platform/http/request-validation.pipe.js';
import { IsCategories } from './is-categories.decorator.js';

/** Query of `GET /api/v1/orgs/organizations/{org}/projects/{project}/`. */
@IgnoresUnknownFields()
export class ProjectFieldsDto {
  @ApiProperty({ required: false, type: [String], description: 'Only these settings, given once each.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => [value].flat())
  @IsString({ each: true })
  readonly fields?: string[];
}

/** Body of `PATCH /api/v1/orgs/organizations/{org}/projects/{project}/`; what is absent stays, null removes. */
@IgnoresUnknownFields()
export class ProjectChangeDto {
  @IsPrompt('What the extraction is told in addition, for all conversations of the project.')
  readonly custom_instructions?: string | null;

  @IsCategories('The categories that memories are sorted into.')
  readonly custom_categories?: unknown;
}
