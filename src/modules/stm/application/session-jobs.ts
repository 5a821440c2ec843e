import { Injectable } from '@nestjs/common';
import { type Job, JobStore, type NewJob, ownerLane } from '../../jobs/jobs.api.js';
import type { Session, SessionKey } from '../domain/session.js';

export const COMPRESS_SESSION = 'stm.compress';
export const HAND_OVER = 'stm.hand-over';

/**
 * Milliseconds that compression waits for the messages that follow at once: one job then makes room for all of them.
 * Readers do not wait, as they see the window as it will be.
 */
export const COMPRESSION_DELAY_MS = 500;

/** Names the session that a job is about; one that was begun anew under the same name is another one. */
export type SessionReference = Pick<Session, 'user' | 'session' | 'createdAt'>;

/** Which turns go to long-term memory. */
export interface HandOverTask extends SessionReference {
  /** Position of the last of them; the first is the one behind those that went before. */
  readonly upTo: number;
  /** Whether the session has expired, and goes when its turns have. */
  readonly expired: boolean;
}

/**
 * Queues the background work of sessions. Each piece of work has a key, so that queuing it again (at the next message,
 * by another process, after a crash) is harmless.
 */
@Injectable()
export class SessionJobs {
  constructor(private readonly jobs: JobStore) {}

  /** Summarises the turns that do not fit into the window. */
  compress(session: Session): Promise<Job> {
    return this.queue(session, {
      kind: COMPRESS_SESSION,
      payload: referenceOf(session) satisfies SessionReference,
      // Compression does not wait for a slow extraction of the same user.
      lane: `stm:${encodeURIComponent(session.user)}/${encodeURIComponent(session.session)}`,
      key: keyOf(session, session.tiers.recentUpTo),
      delayMs: COMPRESSION_DELAY_MS,
    });
  }

  /** Sends the new turns of a running conversation to long-term memory. */
  handOver(session: Session): Promise<Job> {
    return this.queueHandOver(session, false, keyOf(session, session.handedOver));
  }

  /** Sends what is left of a conversation to long-term memory, also when nothing is. */
  handOverRest(session: Session): Promise<Job> {
    return this.queueHandOver(session, false, keyOf(session, session.revision, 'end'));
  }

  /** Sends what is left of an expired session to long-term memory, and removes the session then. */
  expire(session: Session): Promise<Job> {
    return this.queueHandOver(session, true, keyOf(session, session.revision, 'expiry'));
  }

  private queueHandOver(session: Session, expired: boolean, key: string): Promise<Job> {
    return this.queue(session, {
      kind: HAND_OVER,
      payload: { ...referenceOf(session), upTo: session.revision, expired } satisfies HandOverTask,
      lane: subjectOf(session),
      key,
    });
  }

  private async queue(session: Session, job: Omit<NewJob, 'tenant' | 'subject'>): Promise<Job> {
    const { tenant } = session;
    const queued = await this.jobs.enqueue({ ...job, tenant, subject: subjectOf(session) });
    if (queued.status !== 'failed') return queued;
    // One that has failed must not stand in the way of its work for ever.
    return (await this.jobs.retry(tenant, queued.id)) ?? queued;
  }
}

function referenceOf({ user, session, createdAt }: Session): SessionReference {
  return { user, session, createdAt };
}

function keyOf({ user, session, createdAt }: Session, position: number, reason = ''): string {
  return JSON.stringify([user, session, createdAt, position, reason]);
}

function subjectOf({ tenant, user }: SessionKey): string {
  return ownerLane({ tenant, kind: 'user', id: user });
}
