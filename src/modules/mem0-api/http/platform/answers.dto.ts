import { ApiProperty, IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { type Rating, RATINGS } from '../../../feedback/feedback.api.js';
import { EVENT_TYPES, type EventType } from '../../../webhooks/webhooks.api.js';
import { EVENT_STATUSES, type EventStatus } from './event.dto.js';
import { PlatformMemoryDto } from './memory.dto.js';

/** Answer of `GET /v1/ping/`. */
export class PingDto {
  @ApiProperty({ enum: ['ok'] })
  readonly status!: string;
  @ApiProperty()
  readonly org_id!: string;
  @ApiProperty({ description: 'The tenant of the key.' })
  readonly project_id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Always null.' })
  readonly user_email!: null;
}

/** The settings of a project. */
export class ProjectDto {
  @ApiProperty()
  readonly id!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ type: String, nullable: true })
  readonly custom_instructions!: string | null;
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: { type: 'string' } },
    nullable: true,
    example: [{ sports: 'Games, training and teams' }],
  })
  readonly custom_categories!: readonly Readonly<Record<string, string>>[] | null;
}

/** The settings of a project: all of them, or the id and the `fields` that were asked for. */
export class ShownProjectDto extends IntersectionType(
  PartialType(OmitType(ProjectDto, ['id'])),
  PickType(ProjectDto, ['id']),
) {}

/** Answer of a change of a project. */
export class ChangedProjectDto extends ProjectDto {
  @ApiProperty()
  readonly message!: string;
}

/** A webhook, without its secret. */
export class WebhookDto {
  @ApiProperty({ format: 'uuid' })
  readonly webhook_id!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ format: 'uri' })
  readonly url!: string;
  @ApiProperty({ description: 'The tenant.' })
  readonly project!: string;
  @ApiProperty()
  readonly is_active!: boolean;
  @ApiProperty({ enum: EVENT_TYPES, isArray: true })
  readonly event_types!: readonly EventType[];
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
  @ApiProperty({ format: 'date-time' })
  readonly updated_at!: string;
}

/** A webhook that was made. */
export class CreatedWebhookDto extends WebhookDto {
  @ApiProperty({ description: 'What its deliveries are signed with; shown here alone.' })
  readonly secret!: string;
}

/** A webhook that was changed. */
export class ChangedWebhookDto extends WebhookDto {
  @ApiProperty()
  readonly message!: string;
}

/** What is kept of a feedback. */
export class GivenFeedbackDto {
  @ApiProperty()
  readonly message!: string;
  @ApiProperty({ format: 'uuid' })
  readonly memory_id!: string;
  @ApiProperty({ enum: [...RATINGS, null], nullable: true, description: 'Null when it was taken back.' })
  readonly feedback!: Rating | null;
  @ApiProperty({ type: String, nullable: true })
  readonly feedback_reason!: string | null;
}

/** What was said of a memory. */
export class FeedbackDto {
  @ApiProperty({ format: 'uuid' })
  readonly memory_id!: string;
  @ApiProperty({ enum: RATINGS })
  readonly feedback!: Rating;
  @ApiProperty({ type: String, nullable: true })
  readonly feedback_reason!: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
}

/** Answer of `POST /v1/exports/`. */
export class ExportRequestedDto {
  @ApiProperty()
  readonly message!: string;
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
}

/** An export. */
export class ExportDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ enum: EVENT_STATUSES })
  readonly status!: EventStatus;
  @ApiProperty({ type: String, nullable: true, description: 'Why it failed.' })
  readonly error!: string | null;
  @ApiProperty({ type: 'integer', minimum: 0 })
  readonly count!: number;
  @ApiProperty({ type: [PlatformMemoryDto] })
  readonly memories!: readonly PlatformMemoryDto[];
}
