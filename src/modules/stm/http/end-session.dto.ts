import { ApiProperty } from '@nestjs/swagger';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';

/** Body or query of an end. */
export class EndSessionDto {
  @IsEntityId({ optional: true, description: 'Whose session it is; in the body or in the query.' })
  readonly user_id?: string | null;
}

/** The job that sends what is left of a session to long-term memory. */
export class EndedSessionDto {
  @ApiProperty({ format: 'uuid' })
  readonly job_id!: string;
  @ApiProperty()
  readonly status!: string;
  @ApiProperty({ example: '/pika/jobs/0197a3b2-…' })
  readonly status_url!: string;
}
