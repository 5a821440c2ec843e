import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Mem0AddedDto, Mem0FoundDto, Mem0MemoryDto } from './memory.dto.js';

/** That something was done. */
export class DoneDto {
  @ApiProperty()
  readonly message!: string;
}

/** Answer of `POST /memories`. */
export class Mem0AddAnswerDto {
  @ApiProperty({ type: [Mem0AddedDto], description: 'Without what was known already.' })
  readonly results!: readonly Mem0AddedDto[];
}

/** Answer of `GET /memories`. */
export class Mem0ListAnswerDto {
  @ApiProperty({ type: [Mem0MemoryDto] })
  readonly results!: readonly Mem0MemoryDto[];
  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many there are in all.' })
  readonly total!: number;
}

/** Answer of `POST /search`. */
export class Mem0SearchAnswerDto {
  @ApiProperty({ type: [Mem0FoundDto], description: 'Best first.' })
  readonly results!: readonly Mem0FoundDto[];
}

/** Someone who has memories. */
export class Mem0EntityDto {
  @ApiProperty({ example: 'ana' })
  readonly id!: string;
  @ApiProperty({ description: 'The id.' })
  readonly name!: string;
  @ApiProperty({ enum: ['user', 'agent', 'run'] })
  readonly type!: string;
  @ApiProperty({ type: 'integer', minimum: 0 })
  readonly total_memories!: number;
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
  @ApiProperty({ format: 'date-time' })
  readonly updated_at!: string;
}

class ShownProviderDto {
  @ApiProperty({ example: 'openai' })
  readonly provider!: string;
  @ApiPropertyOptional({ type: Object, description: 'For the operator alone; secrets are hidden.' })
  readonly config?: Readonly<Record<string, unknown>>;
}

class ShownLlmDto extends ShownProviderDto {
  @ApiProperty({ type: String, nullable: true })
  readonly custom_fact_extraction_prompt!: string | null;
}

/** Answer of `GET /configure`. */
export class ShownConfigurationDto {
  @ApiProperty({ example: 'v1.1' })
  readonly version!: string;
  @ApiProperty({ type: ShownLlmDto })
  readonly llm!: ShownLlmDto;
  @ApiProperty({ type: ShownProviderDto })
  readonly embedder!: ShownProviderDto;
  @ApiProperty({ type: ShownProviderDto })
  readonly vector_store!: ShownProviderDto;
  @ApiProperty({ type: String, nullable: true, description: 'That of the tenant, as in `llm`.' })
  readonly custom_fact_extraction_prompt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly custom_instructions!: string | null;
}

/** Answer of `GET /configure/providers`. */
export class ProviderNamesDto {
  @ApiProperty({ type: [String], example: ['none', 'openai'] })
  readonly llm!: readonly string[];
  @ApiProperty({ type: [String], example: ['local', 'openai'] })
  readonly embedder!: readonly string[];
  @ApiProperty({ type: [String], example: ['sqlite'] })
  readonly vector_store!: readonly string[];
}
