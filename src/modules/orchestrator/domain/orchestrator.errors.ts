import { DomainError } from '../../../shared/kernel/domain-error.js';
import type { Source } from './recall.js';

/** A write that the caller has seen acknowledged has not arrived here within the time. */
export class WriteNotSeen extends DomainError {
  constructor() {
    super('search.write_not_seen', 'unavailable', 'The write of min_cursor was not seen within timeout_ms.');
  }
}

/** None of the memories that were asked could answer. */
export class NothingAnswered extends DomainError {
  constructor(sources: readonly Source[], cause: unknown) {
    super('search.unavailable', 'unavailable', `No memory could answer (${sources.join(', ')}).`, {
      cause,
      details: { degraded: sources },
    });
  }
}
