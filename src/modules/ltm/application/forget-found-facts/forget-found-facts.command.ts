import { Command } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';

/** Drop what the cache holds of an owner's searches. Answers how many entries that were. */
export class ForgetFoundFacts extends Command<number> {
  constructor(readonly scope: Scope) {
    super();
  }
}
