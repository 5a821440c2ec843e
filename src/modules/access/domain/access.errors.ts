import { DomainError } from '../../../shared/kernel/domain-error.js';

/** The request carries no key, or one that is not known. */
export class KeyRequired extends DomainError {
  constructor() {
    super(
      'access.unauthorized',
      'unauthenticated',
      'A valid API key is required: X-API-Key, or Authorization with Bearer or Token.',
    );
  }
}
