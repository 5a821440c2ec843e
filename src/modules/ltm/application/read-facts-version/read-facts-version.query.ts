import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';

/** The state of the memories that a scope reaches; see `LongTermMemory.version`. */
export class ReadFactsVersion extends Query<number> {
  constructor(readonly scope: Scope) {
    super();
  }
}
