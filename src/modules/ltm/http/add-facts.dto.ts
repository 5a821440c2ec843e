import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { plainToInstance, Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import { IsMetadata } from '../../../platform/http/is-metadata.decorator.js';
import { FactDto } from './fact.dto.js';

/** Most facts in one request. */
export const MAX_FACTS = 1_000;

/** Body of `POST /pika/ltm/add_facts`. */
@ApiExtraModels(FactDto)
export class AddFactsDto {
  @IsEntityId()
  readonly user_id!: string;

  @IsEntityId({ optional: true })
  readonly agent_id?: string;

  @IsEntityId({ optional: true })
  readonly session_id?: string;

  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: MAX_FACTS,
    items: { oneOf: [{ type: 'string' }, { $ref: getSchemaPath(FactDto) }] },
    example: ['Sở thích: nuôi chó', { text: 'Allergic to peanuts', category: 'health' }],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_FACTS)
  // A nested array would pass as an element without fields.
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(toFact) : value))
  readonly facts!: FactDto[];

  @IsMetadata('Attached to every fact.')
  readonly metadata?: Record<string, unknown>;
}

function toFact(value: unknown): unknown {
  if (typeof value === 'string') return plainToInstance(FactDto, { text: value });
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? plainToInstance(FactDto, value) : value;
}
