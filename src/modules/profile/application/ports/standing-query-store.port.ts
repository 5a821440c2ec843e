/** The standing queries that tenants have chosen. The class is the DI token. */
export abstract class StandingQueryStore {
  /** @returns undefined for a tenant that has chosen none, which is not the same as the empty list */
  abstract find(tenant: string): Promise<readonly string[] | undefined>;

  abstract save(tenant: string, texts: readonly string[]): Promise<void>;

  /** The tenant has chosen none again. */
  abstract remove(tenant: string): Promise<void>;
}
