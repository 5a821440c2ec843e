/** The Mem0 SDK as its users have it, with our local embedder: over its own `memory` store, or over ours. */
import { join } from 'node:path';
import { importMem0, Scope, UnitOfWork } from '../parts.mjs';

/**
 * @typedef {import('mem0ai/oss').Memory} Memory
 * @typedef {import('mem0ai/oss').VectorStore} VectorStore
 * @typedef {import('../memory.mjs').OpenMemory['embedder']} Embedder
 * @typedef {import('../memory.mjs').OpenMemory['store']} Store
 * @typedef {import('./raw-queries.mjs').PlainMemory} PlainMemory
 */

const PROVIDER = 'bench';
const BATCH = 1_000;

/**
 * The SDK over its default vector store.
 * @param {string} folder an empty one
 * @param {Embedder} embedder
 * @returns {Promise<Memory>}
 */
export async function sdkOverItsOwnStore(folder, embedder) {
  return openSdk(folder, embedder, { provider: 'memory', config: { dbPath: join(folder, 'vectors.db') } });
}

/**
 * The SDK over the store of this service, which commits each insert by itself; history is the SDK's.
 * @param {string} folder an empty one
 * @param {Embedder} embedder
 * @param {Store} store
 * @param {string} tenant
 * @returns {Promise<Memory>}
 */
export async function sdkOverOurStore(folder, embedder, store, tenant) {
  return openSdk(folder, embedder, { provider: PROVIDER, config: { client: committing(store, tenant) } });
}

/**
 * @param {string} folder
 * @param {Embedder} embedder
 * @param {{ provider: string, config: object }} vectorStore
 */
async function openSdk(folder, embedder, { provider, config }) {
  const { EmbedderFactory, LLMFactory, Memory, VectorStoreFactory } = await importMem0(folder);
  provide(EmbedderFactory, () => ({
    embed: async (/** @type {string} */ text) => (await vectorsOf(embedder, [text]))[0],
    embedBatch: (/** @type {string[]} */ texts) => vectorsOf(embedder, texts),
  }));
  provide(LLMFactory, () => ({})); // what is stored word for word needs none
  provide(VectorStoreFactory, ({ client }) => client);
  return new Memory({
    embedder: { provider: PROVIDER, config: { embeddingDims: embedder.dimensions } },
    llm: { provider: PROVIDER, config: {} },
    vectorStore: { provider, config: { collectionName: 'memories', dimension: embedder.dimensions, ...config } },
    historyStore: { provider: 'sqlite', config: { historyDbPath: join(folder, 'history.db') } },
  });
}

/**
 * Puts memories into the SDK's own store, past its pipeline.
 * @param {Memory} memory
 * @param {AsyncIterable<PlainMemory>} memories
 * @param {number} limit how many of them
 */
export async function copyInto(memory, memories, limit) {
  await memory.getAll({ filters: { user_id: 'none' } }); // the SDK opens its store on first use
  const { vectorStore } = /** @type {{ vectorStore: VectorStore }} */ (/** @type {unknown} */ (memory));
  /** @type {PlainMemory[]} */
  let batch = [];
  let left = limit;
  const flush = async () => {
    const vectors = batch.map(({ vector }) => Array.from(vector));
    await vectorStore.insert(vectors, batch.map(({ id }) => String(id)), batch.map(payloadOf)); // prettier-ignore
    batch = [];
  };
  for await (const plain of memories) {
    if (left-- === 0) break;
    batch.push(plain);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
}

/**
 * @param {Store} store
 * @param {string} tenant
 */
function committing(store, tenant) {
  const nothing = async () => {};
  return {
    initialize: nothing,
    search: async () => [],
    getUserId: async () => 'bench',
    setUserId: nothing,
    /**
     * @param {number[][]} vectors
     * @param {string[]} ids
     * @param {Record<string, unknown>[]} payloads of one user
     */
    insert: async (vectors, ids, payloads) => {
      const unit = new UnitOfWork();
      for (const [index, id] of ids.entries()) {
        const [vector = [], payload = {}] = [vectors[index], payloads[index]];
        unit.memories.push({
          id,
          vector,
          payload,
          fact: undefined,
          contentKey: undefined,
          metadata: {},
          expiresOn: undefined,
          customScore: 1,
        });
      }
      await store.commit(Scope.of(tenant, { user: String(payloads[0]?.['user_id']) }), unit);
    },
  };
}

/** @param {PlainMemory} plain */
function payloadOf({ owner, text }) {
  const createdAt = '2026-01-01T00:00:00.000Z';
  return { data: text, textLemmatized: text.toLowerCase(), hash: '', createdAt, user_id: `user${owner}` };
}

/**
 * @param {Embedder} embedder
 * @param {string[]} texts
 */
async function vectorsOf(embedder, texts) {
  const vectors = await embedder.embed(texts);
  return vectors.map((vector) => Array.from(vector));
}

/**
 * The factories know a fixed list of providers; a wrapped `create` adds one.
 * @param {object} factory
 * @param {(config: Record<string, unknown>) => unknown} instanceOf
 */
function provide(factory, instanceOf) {
  const slot = /** @type {{ create: (name: string, config: Record<string, unknown>) => unknown }} */ (factory);
  const original = slot.create.bind(factory);
  slot.create = (name, config) => (name === PROVIDER ? instanceOf(config) : original(name, config));
}
