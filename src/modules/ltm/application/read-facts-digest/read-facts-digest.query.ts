import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { FactsDigest } from '../../domain/facts-digest.js';

/** What there is of a user's memories at a glance. */
export class ReadFactsDigest extends Query<FactsDigest> {
  /** @param scope of a user; an agent or session narrows it */
  constructor(readonly scope: Scope) {
    super();
  }
}
