import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SessionNotFound } from '../../domain/stm.errors.js';
import { SessionStore } from '../ports/session-store.port.js';
import { type DeletedSession, DeleteSession } from './delete-session.command.js';

/** Deletes a session of the caller's user. */
@CommandHandler(DeleteSession)
export class DeleteSessionHandler implements ICommandHandler<DeleteSession> {
  constructor(private readonly sessions: SessionStore) {}

  async execute({ key }: DeleteSession): Promise<DeletedSession> {
    const messages = await this.sessions.delete(key);
    if (messages === undefined) throw new SessionNotFound(key.session);
    return { session: key.session, messages };
  }
}
