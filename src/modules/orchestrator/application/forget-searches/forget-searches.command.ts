import { Command } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';

/** How many entries were dropped, by layer. */
export type ForgottenSearches = Readonly<Record<'l0' | 'l2' | 'l3', number>>;

/** Drop what the caches hold of a user. What is remembered stays. */
export class ForgetSearches extends Command<ForgottenSearches> {
  constructor(readonly scope: Scope) {
    super();
  }
}
