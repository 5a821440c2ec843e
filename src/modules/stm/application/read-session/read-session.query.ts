import { Query } from '@nestjs/cqrs';
import type { SessionMessage } from '../../domain/message.js';
import type { Session, SessionKey } from '../../domain/session.js';

/** Most messages that reading a session gives. */
export const MAX_MESSAGES_READ = 200;

/** A session as a reader sees it. */
export interface SessionView {
  readonly session: Session;
  /** The newest messages word for word, oldest of them first, and their tokens. */
  readonly active: { readonly messages: readonly SessionMessage[]; readonly tokens: number };
}

/** Reads a session with its newest messages. Fails with SessionNotFound. */
export class ReadSession extends Query<SessionView> {
  constructor(readonly key: SessionKey) {
    super();
  }
}
