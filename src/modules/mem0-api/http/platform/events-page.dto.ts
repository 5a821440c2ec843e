import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { IgnoresUnknownFields } from '../../../../platform/http/request-validation.pipe.js';
import { ToNumber } from '../../../../platform/http/to-number.decorator.js';

/** Query of `GET /v1/events/`. */
@IgnoresUnknownFields()
export class EventsPageDto {
  @ApiProperty({ required: false, type: 'integer', default: 50, minimum: 1, maximum: 100 })
  @IsOptional()
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly page_size?: number;

  @ApiProperty({ required: false, description: 'That of `next` of the page before.' })
  @IsOptional()
  @IsString()
  readonly cursor?: string;
}
