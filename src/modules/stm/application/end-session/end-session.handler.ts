import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Job } from '../../../jobs/jobs.api.js';
import { SessionNotFound, SessionsUnavailable } from '../../domain/stm.errors.js';
import { SessionStore } from '../ports/session-store.port.js';
import { SessionJobs } from '../session-jobs.js';
import { EndSession } from './end-session.command.js';

/** Ends a session of the caller's user. Ending it again, without new messages, answers with the same job. */
@CommandHandler(EndSession)
export class EndSessionHandler implements ICommandHandler<EndSession> {
  constructor(
    private readonly sessions: SessionStore,
    private readonly jobs: SessionJobs,
  ) {}

  async execute({ key }: EndSession): Promise<Job> {
    const snapshot = await this.sessions.read(key, 0);
    if (snapshot === undefined) throw new SessionNotFound(key.session);
    // What is remembered of a session may lack its last messages, and they must not be left behind.
    if (snapshot.stale) throw new SessionsUnavailable('the end of the session cannot be read');
    return this.jobs.handOverRest(snapshot.session);
  }
}
