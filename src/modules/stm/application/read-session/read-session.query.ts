import { Query } from '@nestjs/cqrs';
import type { SessionMessage } from '../../domain/message.js';
import type { Session, SessionKey } from '../../domain/session.js';

/** A session as a reader sees it. */
export interface SessionView {
  /** With its summaries. */
  readonly session: Session;
  /** The turns of the window word for word, in order, and their tokens. */
  readonly active: { readonly messages: readonly SessionMessage[]; readonly tokens: number };
  /** The store could not answer: this is what the process remembers, and may lack the latest messages. */
  readonly stale: boolean;
}

/** Reads a session in its three tiers. Fails with SessionNotFound. */
export class ReadSession extends Query<SessionView> {
  constructor(readonly key: SessionKey) {
    super();
  }
}
