import { Command } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { Metadata, NewFact, StoreReceipt } from '../../domain/fact.js';

/** Store facts that are known already: no extraction, no LLM. */
export class AddFacts extends Command<StoreReceipt> {
  constructor(
    readonly scope: Scope,
    readonly facts: readonly NewFact[],
    readonly metadata: Metadata = {},
  ) {
    super();
  }
}
