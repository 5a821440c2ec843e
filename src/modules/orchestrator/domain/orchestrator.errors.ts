import { DomainError } from '../../../shared/kernel/domain-error.js';
import type { Source } from './recall.js';

/** None of the memories that were asked could answer. */
export class NothingAnswered extends DomainError {
  constructor(sources: readonly Source[], cause: unknown) {
    super('search.unavailable', 'unavailable', `No memory could answer (${sources.join(', ')}).`, {
      cause,
      details: { degraded: sources },
    });
  }
}
