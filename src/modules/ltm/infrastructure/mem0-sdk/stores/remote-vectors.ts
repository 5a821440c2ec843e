import type { VectorStore } from 'mem0ai/oss';
import { Upstream } from '../../../../../platform/resilience/upstream.js';
import { reasonOf } from '../../../../../platform/resilience/upstream-failure.js';
import type { UpstreamRegistry } from '../../../../../platform/resilience/upstream-registry.js';
import { ConfigurationRefused, LtmUnavailable } from '../../../domain/ltm.errors.js';
import type { Embedder } from '../../embedders/embedder.js';
import { isInstalled } from '../models/provider-config.js';
import { VECTOR_STORE_PROVIDERS, VECTOR_STORES } from '../models/sdk-providers.js';
import { importMem0 } from '../import-mem0.js';

/** A memory's vector, under the id that it has outside, and whose it is. */
export interface RemoteVector {
  readonly uuid: string;
  readonly vector: ArrayLike<number>;
  readonly reach: VectorReach;
}

/** Whose a vector is, or whose are looked for, in the fields that every store of the SDK filters by. */
export interface VectorReach {
  readonly user_id?: string;
  readonly agent_id?: string;
  readonly run_id?: string;
}

/** A memory and its cosine with the query, -1 to 1. */
export interface RemoteNeighbour {
  readonly uuid: string;
  readonly cosine: number;
}

/** Which store of the SDK, with its settings as the SDK takes them. */
export interface VectorStoreChoice {
  readonly provider: string;
  readonly config: Readonly<Record<string, unknown>>;
}

const WRITE_TIMEOUT_MS = 30_000;
const SEARCH_TIMEOUT_MS = 2_000;

/**
 * The vectors of memories in a store of the SDK (Qdrant, Milvus, pgvector, …). Only vectors are there, each with the
 * ids of its scope: texts, words, filters and history stay in our own file, which also says which of the
 * neighbours that come back are live and the owner's. So a store that loses a filter cannot show another's memories.
 */
export class RemoteVectors {
  private readonly writing: Upstream;
  private readonly searching: Upstream;

  private constructor(
    private readonly store: VectorStore,
    upstreams: UpstreamRegistry | undefined,
  ) {
    this.writing = new Upstream({ name: 'vectors', timeoutMs: WRITE_TIMEOUT_MS, attempts: 3 }, upstreams);
    this.searching = new Upstream({ name: 'vectors.search', timeoutMs: SEARCH_TIMEOUT_MS }, upstreams);
  }

  /**
   * @param upstreams where its state is shown
   * @throws ConfigurationRefused when the store cannot be made or reached
   */
  static async create(
    { provider, config }: VectorStoreChoice,
    { dimensions }: Embedder,
    upstreams?: UpstreamRegistry,
  ): Promise<RemoteVectors> {
    if (!VECTOR_STORE_PROVIDERS.includes(provider)) {
      const names = VECTOR_STORE_PROVIDERS.join(', ');
      throw new ConfigurationRefused(`VECTOR_STORE=${JSON.stringify(provider)}: takes one of ${names}`);
    }
    // Looked for here, since the stores would print what is missing before they say it.
    const needed = VECTOR_STORES[provider]?.package;
    if (needed !== undefined && !(await isInstalled(needed))) {
      throw new ConfigurationRefused(`VECTOR_STORE=${provider} needs the package ${needed}: npm install ${needed}`);
    }
    const { VectorStoreFactory } = await importMem0();
    try {
      const settings = { collectionName: 'pika_memories', dimension: dimensions, embeddingModelDims: dimensions };
      const store = VectorStoreFactory.create(provider, { ...settings, ...config });
      await store.initialize();
      return new RemoteVectors(store, upstreams);
    } catch (error) {
      throw new ConfigurationRefused(`VECTOR_STORE=${provider}: ${reasonOf(error).split('\n', 1).join('')}`, error);
    }
  }

  /** @throws LtmUnavailable */
  async insert(entries: readonly RemoteVector[]): Promise<void> {
    const vectors = entries.map(({ vector }) => Array.from(vector));
    const ids = entries.map(({ uuid }) => uuid);
    const payloads = entries.map(({ reach }) => ({ ...reach, data: '' }));
    await this.call(this.writing, () => this.store.insert(vectors, ids, payloads));
  }

  /** Replaces one vector. @throws LtmUnavailable */
  async replace({ uuid, vector, reach }: RemoteVector): Promise<void> {
    await this.call(this.writing, () => this.store.update(uuid, Array.from(vector), { ...reach, data: '' }));
  }

  /** Removes vectors; those that are not there are no error. @throws LtmUnavailable */
  async delete(uuids: readonly string[]): Promise<void> {
    for (const uuid of uuids) await this.call(this.writing, () => this.store.delete(uuid));
  }

  /** @returns nearest first */
  async nearest(reach: VectorReach, vector: ArrayLike<number>, count: number): Promise<RemoteNeighbour[]> {
    const found = await this.call(this.searching, () => this.store.search(Array.from(vector), count, { ...reach }));
    return found.map(({ id, score = 0 }) => ({ uuid: id, cosine: Math.max(-1, Math.min(1, score)) }));
  }

  private async call<T>(upstream: Upstream, work: () => Promise<T>): Promise<T> {
    try {
      return await upstream.execute(work);
    } catch (error) {
      throw new LtmUnavailable(`The vector store cannot answer: ${reasonOf(error)}`, error);
    }
  }
}
