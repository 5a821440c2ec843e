import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import { ToNumber } from '../../../platform/http/to-number.decorator.js';
import { SessionSummaryDto } from './session.dto.js';

/** Query of a listing. */
export class ListSessionsDto {
  @IsEntityId()
  readonly user_id!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;

  @ApiPropertyOptional({ type: String, description: 'The `next_cursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(8_192)
  readonly cursor?: string;
}

/** A page of sessions. */
export class SessionPageDto {
  @ApiProperty({ type: [SessionSummaryDto] })
  readonly sessions!: readonly SessionSummaryDto[];
  @ApiPropertyOptional({ type: String, description: 'Absent on the last page.' })
  readonly next_cursor?: string;
}
