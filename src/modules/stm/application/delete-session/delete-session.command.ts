import { Command } from '@nestjs/cqrs';
import type { SessionKey } from '../../domain/session.js';

/** What was deleted. */
export interface DeletedSession {
  readonly session: string;
  /** How many messages went with it. */
  readonly messages: number;
}

/** Deletes a session with its messages for good. Fails with SessionNotFound. */
export class DeleteSession extends Command<DeletedSession> {
  constructor(readonly key: SessionKey) {
    super();
  }
}
