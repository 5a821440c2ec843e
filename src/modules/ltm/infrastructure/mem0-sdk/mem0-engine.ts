import type { Memory } from 'mem0ai/oss';
import type { LanguageModel } from '../../../../platform/llm/language-model.js';
import type { Embedder } from '../embedders/embedder.js';
import { importMem0 } from './import-mem0.js';
import { NoEntityStore } from './providers/no-entity-store.js';
import { SdkEmbedder } from './providers/sdk-embedder.js';
import { SdkLlm } from './providers/sdk-llm.js';
import { SdkVectorStore } from './providers/sdk-vector-store.js';
import { StagedHistory } from './providers/staged-history.js';
import type { MemoryStore } from './stores/memory-store.js';

/** The provider name under which the SDK's factories find our own parts. */
const OURS = 'pika';

/** The LLM behind Mem0's own extraction prompt, and what the prompt is told in addition. */
export interface EngineLlm {
  readonly model: LanguageModel;
  readonly customInstructions?: string | undefined;
}

/**
 * The SDK, unforked, over our own store, embedder, history and extraction. What it writes is collected by the call.
 * @param folder where the SDK may keep its own small files
 * @param llm for an engine that asks one; facts that are given need none
 */
export async function createMem0Engine(
  store: Pick<MemoryStore, 'search'>,
  embedder: Embedder,
  folder: string,
  llm?: EngineLlm,
): Promise<Memory> {
  const sdk = await importMem0(folder);
  registerOwnProviders(sdk);
  return new sdk.Memory({
    embedder: { provider: OURS, config: { model: new SdkEmbedder(embedder), embeddingDims: embedder.dimensions } },
    llm: { provider: OURS, config: { model: new SdkLlm(llm?.model) } },
    ...(llm?.customInstructions && { customInstructions: llm.customInstructions }),
    vectorStore: {
      provider: OURS,
      config: {
        collectionName: 'memories',
        dimension: embedder.dimensions,
        client: { memories: new SdkVectorStore(store), memories_entities: new NoEntityStore() },
      },
    },
    historyStore: { provider: OURS, config: historyConfig(new StagedHistory()) },
  });
}

// The schema takes any record here; only its type is narrower.
function historyConfig(manager: StagedHistory): object {
  return { manager };
}

type Sdk = Awaited<ReturnType<typeof importMem0>>;

let registered = false;

// The factories know a fixed list of providers, but the schema takes any name: a wrapped `create` adds ours,
// whose instances travel in the fields that the schema passes through untouched.
function registerOwnProviders({ EmbedderFactory, LLMFactory, VectorStoreFactory, HistoryManagerFactory }: Sdk): void {
  if (registered) return;
  registered = true;
  provide(EmbedderFactory, (config) => config['model']);
  provide(LLMFactory, (config) => config['model']);
  provide(VectorStoreFactory, (config) => pick(config['client'], String(config['collectionName'])));
  provide(HistoryManagerFactory, (config) => pick(config['config'], 'manager'));
}

type Config = Record<string, unknown>;

function provide(factory: object, instanceOf: (config: Config) => unknown): void {
  const slot = factory as { create: (provider: string, config: Config) => unknown };
  const original = slot.create.bind(factory);
  slot.create = (provider, config) => (provider === OURS ? instanceOf(config) : original(provider, config));
}

function pick(container: unknown, key: string): unknown {
  return (container as Config)[key];
}
