import type { LLM, LLMResponse } from 'mem0ai/oss';
import {
  type ChatMessage,
  type CompletionOptions,
  LanguageModel,
  LanguageModelUnavailable,
} from '../../../../../platform/llm/language-model.js';
import { Upstream } from '../../../../../platform/resilience/upstream.js';
import { reasonOf } from '../../../../../platform/resilience/upstream-failure.js';
import type { UpstreamRegistry } from '../../../../../platform/resilience/upstream-registry.js';
import type { ProviderChoice } from '../../../domain/memory-configuration.js';
import { ConfigurationRefused } from '../../../domain/ltm.errors.js';
import { importMem0 } from '../import-mem0.js';
import { adoptOpenAiClient, withSignal } from './openai-client.js';
import { checkProvider, modelOf, sdkConfigOf } from './provider-config.js';

/** A language model of the SDK, any provider, with time limit, retry and circuit breaker around it. */
export class SdkLanguageModel extends LanguageModel {
  readonly available = true;
  readonly name: string;
  private readonly upstream: Upstream;
  private readonly secret: unknown;

  private constructor(
    private readonly llm: LLM,
    choice: ProviderChoice,
    timeoutMs: number,
    upstreams: UpstreamRegistry | undefined,
  ) {
    super();
    this.name = `${choice.provider}:${modelOf(choice) ?? 'default'}`;
    this.secret = choice.config['api_key'];
    this.upstream = new Upstream({ name: 'llm', timeoutMs, attempts: 3 }, upstreams);
  }

  /**
   * Makes the model; nothing is sent yet.
   * @param timeoutMs of one answer
   * @param upstreams where its state is shown
   * @throws ConfigurationRefused when it cannot be made
   */
  static async create(
    choice: ProviderChoice,
    timeoutMs: number,
    upstreams?: UpstreamRegistry,
  ): Promise<SdkLanguageModel> {
    await checkProvider('llm', choice);
    const { LLMFactory } = await importMem0();
    try {
      const llm = LLMFactory.create(choice.provider, sdkConfigOf('llm', choice));
      adoptOpenAiClient(llm, sampling(choice.config));
      return new SdkLanguageModel(llm, choice, timeoutMs, upstreams);
    } catch (error) {
      throw new ConfigurationRefused(`LLM_PROVIDER=${choice.provider}: ${reasonOf(error)}`, error);
    }
  }

  async complete(messages: readonly ChatMessage[], { json, signal }: CompletionOptions): Promise<string> {
    try {
      const answer = await this.upstream.execute((attempt) => withSignal(attempt, () => this.ask(messages, json)), {
        signal,
      });
      return typeof answer === 'string' ? answer : answer.content;
    } catch (error) {
      signal?.throwIfAborted();
      throw new LanguageModelUnavailable(`The LLM ${this.name} failed: ${this.censored(reasonOf(error))}`, error);
    }
  }

  private ask(messages: readonly ChatMessage[], json: boolean): Promise<string | LLMResponse> {
    const format = json ? { type: 'json_object' } : undefined;
    return this.llm.generateResponse([...messages], format) as Promise<string | LLMResponse>;
  }

  // Some servers repeat the key that they refuse.
  private censored(reason: string): string {
    return typeof this.secret === 'string' ? reason.replaceAll(this.secret, '***') : reason;
  }
}

function sampling(config: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    ['temperature', 'top_p', 'max_tokens']
      .filter((name) => config[name] !== undefined)
      .map((name) => [name, config[name]]),
  );
}
