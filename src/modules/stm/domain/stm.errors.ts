import { DomainError } from '../../../shared/kernel/domain-error.js';

/** The user has no session of this id. */
export class SessionNotFound extends DomainError {
  constructor(session: string) {
    super('stm.session_not_found', 'missing', `This user has no session ${session}.`);
  }
}

/** Someone else wrote since the writer read the session; nothing was stored. */
export class StaleRevision extends DomainError {
  constructor(expected: number, revision: number) {
    super('stm.stale_revision', 'stale', `The session is at revision ${revision}, not ${expected}.`, {
      details: { revision },
    });
  }
}

/** The key of an earlier request came with other messages; storing nothing in silence would lose them. */
export class IdempotencyKeyReused extends DomainError {
  constructor() {
    const message = 'was used for other messages of this session; a new request takes a new key';
    super('stm.idempotency_key_reused', 'invalid', `Idempotency-Key ${message}.`, {
      fields: [{ field: 'Idempotency-Key', message }],
    });
  }
}

/** The store of the sessions cannot answer or write now. What it has acknowledged is kept. */
export class SessionsUnavailable extends DomainError {
  constructor(reason: string, cause?: unknown) {
    super('stm.unavailable', 'unavailable', `Short-term memory cannot be reached: ${reason}`, { cause });
  }
}
