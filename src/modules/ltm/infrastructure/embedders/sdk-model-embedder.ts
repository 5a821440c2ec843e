import type { Embedder as SdkModel } from 'mem0ai/oss';
import { Upstream } from '../../../../platform/resilience/upstream.js';
import { reasonOf } from '../../../../platform/resilience/upstream-failure.js';
import type { UpstreamRegistry } from '../../../../platform/resilience/upstream-registry.js';
import { ConfigurationRefused, EmbedderUnavailable } from '../../domain/ltm.errors.js';
import type { ProviderChoice } from '../../domain/memory-configuration.js';
import { SEMANTIC_WEIGHT } from '../../domain/ranking.js';
import { importMem0 } from '../mem0-sdk/import-mem0.js';
import { adoptOpenAiClient, withSignal } from '../mem0-sdk/models/openai-client.js';
import { checkProvider, modelOf, sdkConfigOf } from '../mem0-sdk/models/provider-config.js';
import { KNOWN_DIMENSIONS } from '../mem0-sdk/models/sdk-providers.js';
import { Embedder } from './embedder.js';

/** Texts in one request. */
const BATCH = 64;

/** Time limits in milliseconds. */
export interface EmbedderTimeouts {
  /** Of one request while memories are written. */
  readonly write: number;
  /** Of the one request that a search makes. */
  readonly search: number;
}

/** An embedding model of the SDK, any provider, with time limits, retry and circuit breaker around it. */
export class SdkModelEmbedder extends Embedder {
  readonly semanticWeight = SEMANTIC_WEIGHT.model;
  private readonly writing: Upstream;
  /** A breaker of its own: an embedder that is too slow for searches still serves writes. */
  private readonly searching: Upstream;

  private constructor(
    private readonly model: SdkModel,
    readonly name: string,
    readonly dimensions: number,
    timeouts: EmbedderTimeouts,
    upstreams: UpstreamRegistry | undefined,
  ) {
    super();
    this.writing = new Upstream({ name: 'embedder', timeoutMs: timeouts.write, attempts: 3 }, upstreams);
    this.searching = new Upstream({ name: 'embedder.search', timeoutMs: timeouts.search }, upstreams);
  }

  /**
   * Makes the embedder; nothing is sent yet.
   * @param upstreams where its state is shown
   * @throws ConfigurationRefused when it cannot be made, or when the length of its vectors is not known
   */
  static async create(
    choice: ProviderChoice,
    timeouts: EmbedderTimeouts,
    upstreams?: UpstreamRegistry,
  ): Promise<SdkModelEmbedder> {
    await checkProvider('embedder', choice);
    const { provider } = choice;
    const dimensions = dimensionsOf(choice);
    const { EmbedderFactory } = await importMem0();
    try {
      const model = EmbedderFactory.create(provider, sdkConfigOf('embedder', choice));
      adoptOpenAiClient(model);
      const name = `${provider}:${modelOf(choice) ?? 'default'}:${dimensions}`;
      return new SdkModelEmbedder(model, name, dimensions, timeouts, upstreams);
    } catch (error) {
      throw new ConfigurationRefused(`EMBEDDER_PROVIDER=${provider}: ${reasonOf(error)}`, error);
    }
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += BATCH) {
      vectors.push(...(await this.request(texts.slice(start, start + BATCH), 'add', this.writing)));
    }
    return vectors;
  }

  override async embedQuery(text: string): Promise<Float32Array | undefined> {
    const [vector] = await this.request([text], 'search', this.searching);
    return vector;
  }

  private async request(
    texts: readonly string[],
    action: 'add' | 'search',
    upstream: Upstream,
  ): Promise<Float32Array[]> {
    try {
      return await upstream.execute((signal) =>
        withSignal(signal, async () => this.checked(await this.model.embedBatch([...texts], action), texts.length)),
      );
    } catch (error) {
      if (error instanceof EmbedderUnavailable) throw error;
      throw new EmbedderUnavailable(`The embedder ${this.name} failed: ${reasonOf(error)}`, error);
    }
  }

  // Inside the policy, as a server that gives half an answer once may give a whole one next.
  private checked(vectors: unknown, count: number): Float32Array[] {
    if (!Array.isArray(vectors) || vectors.length !== count) {
      const given = Array.isArray(vectors) ? vectors.length : 'no';
      throw new EmbedderUnavailable(`The embedder ${this.name} gave ${given} vectors for ${count} texts`);
    }
    return vectors.map((vector) => this.unitLength(vector));
  }

  private unitLength(vector: unknown): Float32Array {
    if (!Array.isArray(vector) || vector.length !== this.dimensions) {
      const length = Array.isArray(vector) ? vector.length : 'no';
      throw new EmbedderUnavailable(
        `The embedder ${this.name} gave a vector of ${length} numbers; EMBEDDER_DIMENSIONS says ${this.dimensions}`,
      );
    }
    const numbers = vector.map(Number);
    const length = Math.hypot(...numbers);
    if (!Number.isFinite(length) || length === 0) {
      throw new EmbedderUnavailable(`The embedder ${this.name} gave a vector without a direction`);
    }
    return Float32Array.from(numbers, (number) => number / length);
  }
}

function dimensionsOf(choice: ProviderChoice): number {
  const { provider, config } = choice;
  const model = modelOf(choice) ?? (provider === 'openai' ? 'text-embedding-3-small' : 'of this provider');
  const dimensions = config['embedding_dims'] ?? KNOWN_DIMENSIONS[model];
  if (typeof dimensions === 'number') return dimensions;
  throw new ConfigurationRefused(
    `EMBEDDER_DIMENSIONS: is required for the model ${model} (or embedder.config.embedding_dims)`,
  );
}
