import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../shared/kernel/clock.js';
import type { Session } from '../../domain/session.js';
import { SessionRules } from '../../domain/session-rules.js';
import { SessionStore } from '../ports/session-store.port.js';
import { SessionJobs } from '../session-jobs.js';

/** Milliseconds until a session whose work was queued is looked at again, to see that it has been done. */
const CHECK_AGAIN_MS = 15_000;

/**
 * Queues what is due for one session, at a message and when its time has come. Queuing twice is harmless, so this also
 * heals what a crash left undone between an append and its jobs.
 */
@Injectable()
export class AttendSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly jobs: SessionJobs,
    private readonly rules: SessionRules,
    private readonly clock: Clock,
  ) {}

  /** What a new message makes due at once. */
  async afterMessages(session: Session): Promise<void> {
    if (this.rules.isOverfull(session)) await this.jobs.compress(session);
    if (this.rules.hasTurnsToHandOver(session)) await this.jobs.handOver(session);
  }

  /** What time makes due: turns after a pause, the end of the session. */
  async afterTime(session: Session): Promise<void> {
    const now = this.clock.now();
    const expired = this.rules.hasExpired(session, now);
    const paused = this.rules.hasPaused(session, now);
    await this.afterMessages(session);
    if (expired) await this.jobs.expire(session);
    else if (paused) await this.jobs.handOver(session);

    const working = expired || paused || this.rules.isOverfull(session) || this.rules.hasTurnsToHandOver(session);
    const next = working ? now + CHECK_AGAIN_MS : this.nextMoment(session);
    await this.sessions.attendAgain(session, next);
  }

  private nextMoment(session: Session): number {
    const pauseOver = Date.parse(session.updatedAt) + this.rules.limits.handOverPauseMs;
    return session.revision > session.handedOver ? pauseOver : Date.parse(this.rules.expiryOf(session));
  }
}
