import { Command } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';

/** Drop what the caches hold of a user. Answers how many entries that were, by layer. */
export class ForgetSearches extends Command<Readonly<Record<'l0' | 'l2', number>>> {
  constructor(readonly scope: Scope) {
    super();
  }
}
