import { Command } from '@nestjs/cqrs';
import type { Job } from '../../../jobs/jobs.api.js';
import type { SessionKey } from '../../domain/session.js';

/**
 * Ends a conversation: what is left of it goes to long-term memory in a job. The session stays readable until it
 * expires, and goes on should another message come. Fails with SessionNotFound.
 */
export class EndSession extends Command<Job> {
  constructor(readonly key: SessionKey) {
    super();
  }
}
