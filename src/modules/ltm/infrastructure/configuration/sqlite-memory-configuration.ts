import { KeyedLock } from '../../../../platform/resilience/keyed-lock.js';
import { MemoryConfiguration, type ProviderNames } from '../../application/ports/memory-configuration.port.js';
import { ConfigurationRefused, EmbedderElsewhere } from '../../domain/ltm.errors.js';
import {
  changedChoice,
  type ConfigurationChange,
  type Instructions,
  type MemoryConfigurationView,
  type ProviderChange,
  type ProviderChoice,
} from '../../domain/memory-configuration.js';
import type { ConfiguredEmbedder } from '../embedders/configured-embedder.js';
import type { Embedder } from '../embedders/embedder.js';
import type { ConfiguredLanguageModel } from '../mem0-sdk/models/configured-language-model.js';
import { EMBEDDER_PROVIDERS, LLM_PROVIDERS, VECTOR_STORE_PROVIDERS } from '../mem0-sdk/models/sdk-providers.js';
import type { MemoryStore } from '../mem0-sdk/stores/memory-store.js';
import type { ConfigurationRows } from './configuration-rows.js';
import type { ModelFactory } from './model-factory.js';

/** The models and the store that a change takes effect on. */
export interface ConfiguredParts {
  readonly languageModel: ConfiguredLanguageModel;
  readonly embedder: ConfiguredEmbedder;
  readonly store: MemoryStore;
  /** Whether a Mem0 service embeds what it keeps. */
  readonly embedsElsewhere: boolean;
}

/** The configuration in the SQLite file, and the models that it stands for. */
export class SqliteMemoryConfiguration extends MemoryConfiguration {
  private readonly changes = new KeyedLock();

  constructor(
    private readonly rows: ConfigurationRows,
    private readonly models: ModelFactory,
    private readonly parts: ConfiguredParts,
    private readonly vectorStore: ProviderChoice,
  ) {
    super();
  }

  async read(tenant: string): Promise<MemoryConfigurationView> {
    return {
      ...this.models.choices(this.rows.service()),
      vectorStore: this.vectorStore,
      ...this.rows.instructions(tenant),
    };
  }

  async instructions(tenant: string): Promise<Instructions> {
    return this.rows.instructions(tenant);
  }

  change(tenant: string, change: ConfigurationChange): Promise<void> {
    return this.changes.run('configuration', () => this.apply(tenant, change));
  }

  providers(): ProviderNames {
    return {
      llm: ['none', ...Object.keys(LLM_PROVIDERS)],
      embedder: ['local', ...Object.keys(EMBEDDER_PROVIDERS)],
      vectorStore: VECTOR_STORE_PROVIDERS,
    };
  }

  // Both models are made before anything is changed.
  private async apply(tenant: string, change: ConfigurationChange): Promise<void> {
    if (change.vectorStore !== undefined) requireSameStore(change.vectorStore, this.vectorStore);
    const known = this.rows.service();
    const inForce = this.models.choices(known);
    const next = {
      llm: nextChoice(known.llm, inForce.llm, change.llm),
      embedder: nextChoice(known.embedder, inForce.embedder, change.embedder),
    };
    const choices = this.models.choices(next);
    const llm = change.llm && { model: await this.models.languageModel(choices.llm) };
    const embedder = change.embedder && (await this.models.embedderOf(choices.embedder));
    const write = () => this.rows.write(next, tenant, instructionsAfter(this.rows.instructions(tenant), change));
    await (embedder === undefined ? write() : this.changeEmbedder(embedder, write));
    if (llm !== undefined) this.parts.languageModel.use(llm.model);
  }

  // A crash in between leaves an empty store behind, which any embedder may take.
  private async changeEmbedder(embedder: Embedder, write: () => void): Promise<void> {
    if (this.parts.embedsElsewhere && embedder.name !== this.parts.embedder.name) {
      throw new EmbedderElsewhere(embedder.name);
    }
    await this.parts.store.useEmbedder(embedder);
    try {
      write();
    } catch (error) {
      await this.parts.store.useEmbedder(this.parts.embedder);
      throw error;
    }
    this.parts.embedder.use(embedder);
  }
}

function nextChoice(
  known: ProviderChoice | undefined,
  inForce: ProviderChoice,
  change: ProviderChange | undefined,
): ProviderChoice | undefined {
  return change === undefined ? known : changedChoice(known ?? { provider: inForce.provider, config: {} }, change);
}

function instructionsAfter(known: Instructions, change: ConfigurationChange): Instructions {
  const { factPrompt, customInstructions, customCategories } = change;
  return {
    factPrompt: changed(known.factPrompt, factPrompt),
    customInstructions: changed(known.customInstructions, customInstructions),
    customCategories: changed(known.customCategories, customCategories),
  };
}

function changed<T>(known: T | undefined, change: T | null | undefined): T | undefined {
  return change === undefined ? known : (change ?? undefined);
}

function requireSameStore({ provider }: ProviderChange, inForce: ProviderChoice): void {
  if (provider === undefined || provider === inForce.provider) return;
  throw new ConfigurationRefused(
    `vector_store.provider=${JSON.stringify(provider)}: vectors are in ${inForce.provider}; they cannot move while the service runs, set VECTOR_STORE at start`,
  );
}
