import { Query } from '@nestjs/cqrs';
import type { SessionMessage } from '../../domain/message.js';
import type { SessionKey } from '../../domain/session.js';

/** A message as it stands in a prompt. */
export interface ContextMessage extends Pick<SessionMessage, 'id' | 'position' | 'role' | 'name' | 'createdAt'> {
  /** Ends with ` […]` where it was cut; the store has all of it. */
  readonly content: string;
  readonly tokens: number;
  readonly cut: boolean;
}

/** A summary as it stands in a prompt. */
export interface ContextSummary {
  readonly text: string;
  readonly tokens: number;
  /** Turns that it stands for. */
  readonly turns: number;
}

/** A session as a prompt takes it. */
export interface SessionContext {
  readonly session?: ContextSummary | undefined;
  readonly recent?: ContextSummary | undefined;
  /** The active turns in order. */
  readonly messages: readonly ContextMessage[];
  /** Of all contents and summaries; never more than the three tiers may hold together. */
  readonly tokens: number;
  /** The store could not answer: this is what the process remembers. */
  readonly stale: boolean;
}

/**
 * Reads what a prompt needs of a session, oldest first: both summaries and the active turns. It is within the tokens of
 * the tiers (2,700 by default) at any time, also while compression is pending; long messages are cut. Fails with
 * SessionNotFound.
 */
export class ReadContext extends Query<SessionContext> {
  constructor(readonly key: SessionKey) {
    super();
  }
}
