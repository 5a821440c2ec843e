import { ApiProperty } from '@nestjs/swagger';

/** Answer to a deletion. */
export class DeletedSessionDto {
  @ApiProperty()
  readonly session_id!: string;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many messages went with the session.' })
  readonly messages_deleted!: number;
}
