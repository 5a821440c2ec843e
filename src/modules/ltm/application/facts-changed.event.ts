/** Memories of a tenant were changed or removed; searches of before may no longer hold. */
export class FactsChanged {
  /** @param memoryIds which; undefined when it may be any */
  constructor(
    readonly tenant: string,
    readonly memoryIds?: readonly string[],
  ) {}
}
