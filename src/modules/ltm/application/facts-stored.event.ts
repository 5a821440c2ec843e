import type { Scope } from '../../../shared/kernel/scope.js';
import type { StoreReceipt } from '../domain/fact.js';

/** Memories of a scope were written and can be found from now on. */
export class FactsStored {
  constructor(
    readonly scope: Scope,
    readonly receipt: StoreReceipt,
  ) {}
}
