import { Command } from '@nestjs/cqrs';
import type { NewMessage } from '../../domain/message.js';
import type { SessionKey } from '../../domain/session.js';
import type { Window } from '../../domain/session-rules.js';

/** What may come with an append. */
export interface AppendOptions {
  readonly agent?: string | undefined;
  /** Names the request, so that sending it again is harmless. */
  readonly idempotencyKey?: string | undefined;
  /** Store only when the session is at this revision. */
  readonly expectedRevision?: number | undefined;
}

/** The answer to an append. */
export interface AppendedMessages {
  readonly session: string;
  readonly revision: number;
  /** How many messages were new. */
  readonly accepted: number;
  /** How many were stored by an earlier request, or earlier in this one. */
  readonly duplicates: number;
  readonly window: Window;
}

/**
 * Adds 1–200 messages to a session, in order, all or none; the session is made when it is new.
 * Fails with StaleRevision or IdempotencyKeyReused.
 */
export class AppendMessages extends Command<AppendedMessages> {
  constructor(
    readonly key: SessionKey,
    readonly messages: readonly NewMessage[],
    readonly options: AppendOptions = {},
  ) {
    super();
  }
}
