import { Logger } from '@nestjs/common';
import type { EmbedderSettings } from '../../../../config/embedder.settings.js';
import type { LlmSettings } from '../../../../config/llm.settings.js';
import type { UpstreamRegistry } from '../../../../platform/resilience/upstream-registry.js';
import type { LanguageModel } from '../../../../platform/llm/language-model.js';
import { ConfigurationRefused } from '../../domain/ltm.errors.js';
import { changedChoice, type ProviderChoice, type ServiceConfiguration } from '../../domain/memory-configuration.js';
import type { Embedder } from '../embedders/embedder.js';
import { LocalEmbedder } from '../embedders/local-embedder.js';
import { SdkModelEmbedder } from '../embedders/sdk-model-embedder.js';
import { SdkLanguageModel } from '../mem0-sdk/models/sdk-language-model.js';
import { UnusableLanguageModel } from '../mem0-sdk/models/unusable-language-model.js';

/** Both models' providers. */
export interface ModelChoices {
  readonly llm: ProviderChoice;
  readonly embedder: ProviderChoice;
}

/** Makes models from the environment's settings and what was configured over them. */
export class ModelFactory {
  private readonly logger = new Logger('ltm');

  /** @param cached lays a cache over a model that is asked over the network */
  constructor(
    private readonly llm: LlmSettings,
    private readonly embedder: EmbedderSettings,
    private readonly cached: (model: Embedder) => Embedder = (model) => model,
    private readonly upstreams?: UpstreamRegistry,
  ) {}

  /** The choices in force: what was configured, laid over the environment. */
  choices({ llm, embedder }: ServiceConfiguration): ModelChoices {
    return { llm: over(llm, 'none', this.llm), embedder: over(embedder, 'local', this.embedder) };
  }

  /**
   * The language model to start with. One of the environment must work; one that was configured at run time may have
   * ceased to, and is only reported, since it can be replaced at run time alone.
   * @throws ConfigurationRefused
   */
  async firstLanguageModel(configured: ServiceConfiguration): Promise<LanguageModel | undefined> {
    const choice = this.choices(configured).llm;
    try {
      return await this.languageModel(choice);
    } catch (error) {
      if (configured.llm === undefined || !(error instanceof ConfigurationRefused)) throw error;
      this.logger.error(`What was configured cannot be used: ${error.message}`);
      return new UnusableLanguageModel(choice.provider, error);
    }
  }

  /** @throws ConfigurationRefused */
  async languageModel(choice: ProviderChoice): Promise<LanguageModel | undefined> {
    return choice.provider === 'none' ? undefined : SdkLanguageModel.create(choice, this.llm.timeoutMs, this.upstreams);
  }

  /** @throws ConfigurationRefused */
  async embedderOf(choice: ProviderChoice): Promise<Embedder> {
    if (choice.provider === 'local') return new LocalEmbedder();
    const { timeoutMs: write, searchTimeoutMs: search } = this.embedder;
    return this.cached(await SdkModelEmbedder.create(choice, { write, search }, this.upstreams));
  }
}

type ProviderSettings = Pick<LlmSettings, 'provider' | 'model' | 'baseUrl' | 'apiKey'> & { dimensions?: number };

// Address and key of the environment belong to its provider; where it names none, they are for the one configured.
function over(choice: ProviderChoice | undefined, none: string, settings: ProviderSettings): ProviderChoice {
  const environment: ProviderChoice = { provider: settings.provider, config: configOf(settings) };
  if (choice === undefined) return environment;
  if (choice.provider === none) return choice;
  const isForIt = settings.provider === none || settings.provider === choice.provider;
  return isForIt ? changedChoice({ ...environment, provider: choice.provider }, choice) : choice;
}

function configOf({ model, baseUrl, apiKey, dimensions = 0 }: ProviderSettings): Record<string, unknown> {
  return {
    ...(model && { model }),
    ...(baseUrl && { base_url: baseUrl }),
    ...(apiKey && { api_key: apiKey }),
    ...(dimensions > 0 && { embedding_dims: dimensions }),
  };
}
