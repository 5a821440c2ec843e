import type { SessionKey, SessionOwner } from '../../domain/session.js';

/** The keys that hold one session. */
export interface SessionKeys {
  /** Hash: what a session has beside messages. */
  readonly session: string;
  /** Hash: position to message. */
  readonly messages: string;
  /** Hash: message id to position. */
  readonly ids: string;
  /** Hash: idempotency key to revision and fingerprint. */
  readonly requests: string;
  /** Sorted set of all sessions of the owner, by last activity. */
  readonly ownerSessions: string;
  /** Counts what changes the answers of a search among the owner's sessions. */
  readonly changes: string;
  /** Sorted set of the sessions of all owners, by the moment that they are to be attended to. */
  readonly due: string;
  /** The session's name in that set. */
  readonly member: string;
}

/** Names keys: each part of a key is encoded, so that no id can reach beyond its part. */
export class SessionKeyNames {
  /** @param namespace what all keys begin with */
  constructor(readonly namespace = 'pika:stm:') {}

  get due(): string {
    return `${this.namespace}due`;
  }

  /** Every key of a session of the owner begins with it. */
  prefixOf({ tenant, user }: SessionOwner): string {
    return `${this.namespace}${encodeURIComponent(tenant)}:${encodeURIComponent(user)}:`;
  }

  ownerSessions(owner: SessionOwner): string {
    return `${this.prefixOf(owner)}sessions`;
  }

  changes(owner: SessionOwner): string {
    return `${this.prefixOf(owner)}changes`;
  }

  of(key: SessionKey): SessionKeys {
    const base = `${this.prefixOf(key)}${encodeURIComponent(key.session)}`;
    return {
      session: `${base}:session`,
      messages: `${base}:messages`,
      ids: `${base}:ids`,
      requests: `${base}:requests`,
      ownerSessions: this.ownerSessions(key),
      changes: this.changes(key),
      due: this.due,
      member: base.slice(this.namespace.length),
    };
  }
}

/** The keys of a session in the order in which every script takes them. */
export function inOrder({ session, messages, ids, requests, ownerSessions, due, changes }: SessionKeys): string[] {
  return [session, messages, ids, requests, ownerSessions, due, changes];
}
