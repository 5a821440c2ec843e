import { Command } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';

/** Remove all memories of a scope. Answers how many there were. */
export class DeleteFacts extends Command<number> {
  constructor(readonly scope: Scope) {
    super();
  }
}
