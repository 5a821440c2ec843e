import type { ConfigurationChange, Instructions, MemoryConfigurationView } from '../../domain/memory-configuration.js';

/** Names of the providers that can be configured. */
export interface ProviderNames {
  readonly llm: readonly string[];
  readonly embedder: readonly string[];
  readonly vectorStore: readonly string[];
}

/**
 * What can be configured while the service runs, kept across restarts. Providers are the same for everybody, prompts
 * are each tenant's own. The class is the DI token.
 */
export abstract class MemoryConfiguration {
  /** All that is in force for a tenant, secrets included. */
  abstract read(tenant: string): Promise<MemoryConfigurationView>;

  /** How facts are read out of a tenant's conversations now. */
  abstract instructions(tenant: string): Promise<Instructions>;

  /**
   * Puts a change into force as a whole. Calls that have begun end with what they began with.
   * @throws ConfigurationRefused when the service could not run with it; nothing was changed
   * @throws EmbedderFixed when there are memories of another embedder
   */
  abstract change(tenant: string, change: ConfigurationChange): Promise<void>;

  abstract providers(): ProviderNames;
}
