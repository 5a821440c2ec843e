import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { IsNotBlank } from '../../../platform/http/is-not-blank.decorator.js';

const ROLES = ['system', 'user', 'assistant', 'tool'] as const;

/** One message of a conversation. */
export class TurnDto {
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  readonly role!: (typeof ROLES)[number];

  @ApiProperty({ maxLength: 200_000 })
  @IsString()
  @IsNotBlank()
  @MaxLength(200_000)
  readonly content!: string;
}
