import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import type { SessionView } from '../application/read-session/read-session.query.js';
import { type MessageMetadata, type Role, ROLES, type SessionMessage } from '../domain/message.js';
import { expiryOf, type Session } from '../domain/session.js';

/** Query of a route for one session. */
export class SessionUserDto {
  @IsEntityId({ description: 'Whose session it is.' })
  readonly user_id!: string;
}

/** A session without its messages. */
export class SessionSummaryDto {
  @ApiProperty()
  readonly session_id!: string;
  @ApiProperty()
  readonly user_id!: string;
  @ApiProperty({ type: String, nullable: true })
  readonly agent_id!: string | null;
  @ApiProperty({ description: 'For `If-Match`.' })
  readonly revision!: number;
  @ApiProperty({ description: 'A turn is one message.' })
  readonly total_turns!: number;
  @ApiProperty()
  readonly total_tokens!: number;
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
  @ApiProperty({ format: 'date-time' })
  readonly updated_at!: string;
  @ApiProperty({ format: 'date-time', description: 'When the session ends unless another message comes.' })
  readonly expires_at!: string;
}

/** A stored message. */
export class StoredMessageDto {
  @ApiProperty()
  readonly id!: string;
  @ApiProperty({ description: 'Place in the session, from 1 on.' })
  readonly position!: number;
  @ApiProperty({ enum: ROLES })
  readonly role!: Role;
  @ApiProperty()
  readonly content!: string;
  @ApiPropertyOptional({ type: String })
  readonly name?: string | undefined;
  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;
  @ApiPropertyOptional({ type: Object })
  readonly metadata?: MessageMetadata | undefined;
  @ApiProperty()
  readonly tokens!: number;
}

class ActiveTierDto {
  @ApiProperty({ type: [StoredMessageDto], description: 'The newest messages word for word, in order; at most 200.' })
  readonly messages!: readonly StoredMessageDto[];
  @ApiProperty()
  readonly tokens!: number;
}

class SummaryTierDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null while nothing is summarised.' })
  readonly summary!: string | null;
  @ApiProperty()
  readonly tokens!: number;
  @ApiProperty({ description: 'Turns that the summary covers.' })
  readonly turns!: number;
}

/** A session in its three tiers. */
export class SessionDto extends SessionSummaryDto {
  @ApiProperty({ type: ActiveTierDto })
  readonly active!: ActiveTierDto;
  @ApiProperty({ type: SummaryTierDto })
  readonly recent!: SummaryTierDto;
  @ApiProperty({ type: SummaryTierDto })
  readonly session!: SummaryTierDto;
}

const NOT_SUMMARISED: SummaryTierDto = { summary: null, tokens: 0, turns: 0 };

/** The body that stands for a session in a list. */
export function sessionSummary(session: Session) {
  return {
    session_id: session.session,
    user_id: session.user,
    agent_id: session.agent ?? null,
    revision: session.revision,
    total_turns: session.revision,
    total_tokens: session.tokens,
    created_at: session.createdAt,
    updated_at: session.updatedAt,
    expires_at: expiryOf(session),
  } satisfies SessionSummaryDto;
}

/** The body that stands for a session with its messages. */
export function sessionBody({ session, active }: SessionView): SessionDto {
  return {
    ...sessionSummary(session),
    active: { messages: active.messages.map(messageBody), tokens: active.tokens },
    recent: NOT_SUMMARISED,
    session: NOT_SUMMARISED,
  };
}

function messageBody({ createdAt, ...message }: SessionMessage): StoredMessageDto {
  return { ...message, created_at: createdAt };
}
