import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import type { SessionView } from '../application/read-session/read-session.query.js';
import { type MessageMetadata, type Role, ROLES, type SessionMessage } from '../domain/message.js';
import type { Session } from '../domain/session.js';
import type { SessionRules } from '../domain/session-rules.js';
import type { Summary } from '../domain/tiers.js';

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
  @ApiProperty({ type: 'integer', minimum: 0, description: 'For `If-Match`.' })
  readonly revision!: number;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'A turn is one message.' })
  readonly total_turns!: number;
  @ApiProperty({ type: 'integer', minimum: 0 })
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
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Place in the session, from 1 on.' })
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
  @ApiProperty({ type: 'integer', minimum: 0 })
  readonly tokens!: number;
}

class ActiveTierDto {
  @ApiProperty({ type: [StoredMessageDto], description: 'The latest turns word for word, in order.' })
  readonly messages!: readonly StoredMessageDto[];
  @ApiProperty({ type: 'integer', minimum: 0 })
  readonly tokens!: number;
}

class SummaryTierDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null while nothing is summarised.' })
  readonly summary!: string | null;
  @ApiProperty({ type: 'integer', minimum: 0 })
  readonly tokens!: number;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Turns that the summary covers.' })
  readonly turns!: number;
  @ApiProperty({ enum: ['llm', 'extractive', null], nullable: true, description: 'Null while nothing is summarised.' })
  readonly summarized_by!: 'llm' | 'extractive' | null;
  @ApiProperty({ description: 'A language model should have written it but could not.' })
  readonly degraded!: boolean;
}

/** A session in its three tiers. */
export class SessionDto extends SessionSummaryDto {
  @ApiProperty({ type: ActiveTierDto })
  readonly active!: ActiveTierDto;
  @ApiProperty({ type: SummaryTierDto })
  readonly recent!: SummaryTierDto;
  @ApiProperty({ type: SummaryTierDto })
  readonly session!: SummaryTierDto;
  @ApiProperty({
    type: [String],
    description: '`stm` when this is what the service remembers of a store out of reach.',
  })
  readonly degraded!: readonly string[];
}

/** The body that stands for a session in a list. */
export function sessionSummary(session: Session, rules: SessionRules) {
  return {
    session_id: session.session,
    user_id: session.user,
    agent_id: session.agent ?? null,
    revision: session.revision,
    total_turns: session.revision,
    total_tokens: session.tokens,
    created_at: session.createdAt,
    updated_at: session.updatedAt,
    expires_at: rules.expiryOf(session),
  } satisfies SessionSummaryDto;
}

/** The body that stands for a session with its messages. */
export function sessionBody({ session, active, stale }: SessionView, rules: SessionRules): SessionDto {
  const { tiers } = session;
  return {
    ...sessionSummary(session, rules),
    active: { messages: active.messages.map(messageBody), tokens: active.tokens },
    recent: summaryBody(tiers.recent, tiers.recentUpTo - tiers.sessionUpTo),
    session: summaryBody(tiers.session, tiers.sessionUpTo),
    degraded: stale ? ['stm'] : [],
  };
}

function messageBody({ createdAt, ...message }: SessionMessage): StoredMessageDto {
  return { ...message, created_at: createdAt };
}

function summaryBody(summary: Summary | undefined, turns: number): SummaryTierDto {
  return {
    summary: summary?.text ?? null,
    tokens: summary?.tokens ?? 0,
    turns,
    summarized_by: summary?.summarizedBy ?? null,
    degraded: summary?.degraded ?? false,
  };
}
