/** The keys that may call, each bound to a tenant. The class is the DI token. */
export abstract class ApiKeys {
  /** Without keys the service is open; it then listens on loopback only. */
  abstract get required(): boolean;

  /**
   * The tenant of a secret, found in a time that tells nothing about the keys.
   * @returns undefined for an unknown secret
   */
  abstract tenantOf(secret: string): string | undefined;

  /** Whether a tenant runs the service: it may change what all tenants share. */
  abstract isOperator(tenant: string): boolean;
}
