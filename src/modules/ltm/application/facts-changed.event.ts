import type { Owner } from '../../../shared/kernel/scope.js';

/** Memories of a tenant were changed or removed; searches of before may no longer hold. */
export class FactsChanged {
  /** @param owner whose memories; undefined when it may be anybody's of the tenant */
  constructor(
    readonly tenant: string,
    readonly owner?: Owner | undefined,
  ) {}
}
