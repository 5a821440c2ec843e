import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsEntityId } from '../../../platform/http/is-entity-id.decorator.js';
import { IsNotBlank } from '../../../platform/http/is-not-blank.decorator.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.decorator.js';
import { type LedgerLine, type Reason, REASONS } from '../domain/context/built-context.js';
import { type Section, SECTIONS } from '../domain/context/candidate.js';
import { CONTEXT_SOURCES } from '../domain/context/context.errors.js';
import type { PromptMessage } from '../domain/context/prompt-form.js';

/** Tokens of a context, unless another budget is asked for: what the tiers of a session hold together. */
export const DEFAULT_MAX_TOKENS = 2_700;

/** Body of `POST /pika/context`. */
export class ContextDto {
  @IsEntityId()
  readonly user_id!: string;

  @IsEntityId({ optional: true, description: 'The conversation that goes on; an unknown one has no history yet.' })
  readonly session_id?: string;

  @IsEntityId({ optional: true, description: 'Narrows profile and facts to what was said with one agent.' })
  readonly agent_id?: string;

  @ApiProperty({
    required: false,
    maxLength: 10_000,
    example: 'Quà sinh nhật nào hợp với Lan?',
    description:
      'What facts have to answer. Without it the last turns of the user in the session; without those, the latest facts are taken.',
  })
  @MayBeAbsent()
  @IsString()
  @IsNotBlank()
  @MaxLength(10_000)
  readonly query?: string;

  @ApiProperty({
    required: false,
    type: 'integer',
    default: DEFAULT_MAX_TOKENS,
    minimum: 50,
    maximum: 100_000,
    description: 'Tokens (o200k) that neither form exceeds, with headings and the frame of each message.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(50)
  @Max(100_000)
  readonly max_tokens?: number;

  @ApiProperty({
    required: false,
    type: 'integer',
    default: 50,
    minimum: 1,
    maximum: 100,
    description: 'Facts that are considered.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;

  @ApiProperty({ required: false, description: 'The cursor of a write, which the facts then have seen.' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(64)
  readonly min_cursor?: string;

  @ApiProperty({
    required: false,
    type: 'integer',
    minimum: 1,
    maximum: 30_000,
    description: 'Milliseconds that everything which is asked gets together.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(30_000)
  readonly timeout_ms?: number;
}

class PromptMessageDto implements PromptMessage {
  @ApiProperty({ enum: ['system', 'user', 'assistant', 'tool'] })
  readonly role!: string;
  @ApiProperty()
  readonly content!: string;
}

class LedgerLineDto implements LedgerLine {
  @ApiProperty({ enum: SECTIONS })
  readonly section!: Section;
  @ApiPropertyOptional({
    type: String,
    description: 'Of the fact or message; `recent` or `session` for a summary.',
  })
  readonly id?: string | undefined;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'As it is shown; of the whole text for one that is left out.',
  })
  readonly tokens!: number;
  @ApiProperty()
  readonly kept!: boolean;
  @ApiProperty({
    enum: REASONS,
    description:
      'Kept: `fits`, or `cut` (the beginning, with a mark). Left out: `over_budget`, `duplicate` (a fact that the ' +
      'profile, the history or a better fact says already), `below_threshold` (a score under CONTEXT_MIN_SCORE).',
  })
  readonly reason!: Reason;
  @ApiPropertyOptional({ type: Number, minimum: 0, maximum: 1, description: 'Of a fact that was searched.' })
  readonly score?: number | undefined;
}

/** Answer of `POST /pika/context`. */
export class BuiltContextDto {
  @ApiProperty({
    type: [PromptMessageDto],
    description: 'Profile, facts and summaries as one system message, then the turns of the history in their order.',
  })
  readonly messages!: readonly PromptMessageDto[];
  @ApiProperty({ description: 'The same as one block.' })
  readonly text!: string;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'At most max_tokens; neither form has more.' })
  readonly tokens!: number;
  @ApiProperty({ type: [LedgerLineDto], description: 'One line for each thing that could have been shown.' })
  readonly ledger!: readonly LedgerLineDto[];
  @ApiProperty({
    enum: [...CONTEXT_SOURCES, 'embedder'],
    isArray: true,
    description: 'What could not answer in time; `embedder`: facts were searched by words alone.',
  })
  readonly degraded!: readonly string[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, example: { total: 3.1, stm: 0.4 } })
  readonly timings_ms!: Readonly<Record<string, number>>;
}
