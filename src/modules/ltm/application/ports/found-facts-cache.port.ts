import type { Scope } from '../../../../shared/kernel/scope.js';

/** What is kept of earlier searches. The class is the DI token. */
export abstract class FoundFactsCache {
  /** Removes what is kept of a scope's owner. @returns how many answers that were */
  abstract forget(scope: Scope): Promise<number>;
}
