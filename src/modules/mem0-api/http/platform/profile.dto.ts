import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class ProfileContentsDto {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { name: 'Ana', home: 'Hanoi' },
    description: 'What has one value at a time.',
  })
  readonly identity?: Readonly<Record<string, string>>;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    example: { movie: ['Inception'], likes: ['pizza'] },
  })
  readonly favourites?: Readonly<Record<string, readonly string[]>>;
  @ApiPropertyOptional({ type: [String] })
  readonly dislikes?: readonly string[];
  @ApiPropertyOptional({ type: [String], description: 'What was learnt last, newest first.' })
  readonly recent?: readonly string[];
}

/** Answer of `GET /v2/entities/user/{entity_id}/profile/`. */
export class PlatformProfileDto {
  @ApiProperty({ type: ProfileContentsDto, description: 'Empty for a user without memories.' })
  readonly profile!: ProfileContentsDto;
  @ApiProperty({ enum: ['succeeded', 'insufficient_data'] })
  readonly status!: string;
  @ApiProperty({ enum: ['user'] })
  readonly entity_type!: string;
  @ApiProperty()
  readonly entity_id!: string;
  @ApiProperty({ format: 'date-time' })
  readonly updated_at!: string;
  @ApiProperty({ type: 'integer', minimum: 0 })
  readonly generation_count!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Always null: it is kept ready.' })
  readonly error!: null;
}
