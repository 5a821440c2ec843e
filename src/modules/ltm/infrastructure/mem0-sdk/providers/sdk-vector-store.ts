import type { VectorStore, VectorStoreResult } from 'mem0ai/oss';
import { customScore } from '../../../domain/fact-score.js';
import { currentAdd, engineCall } from '../engine-call.js';
import type { MemoryStore } from '../stores/memory-store.js';
import type { StagedMemory } from '../unit-of-work.js';

/** Memories that an LLM is told of beside a conversation. */
const NEIGHBOURS = 10;

/** Mem0's vector store over ours: searches at once, collects writes in the unit of work of the call. */
export class SdkVectorStore implements VectorStore {
  constructor(private readonly store: Pick<MemoryStore, 'search'>) {}

  async initialize(): Promise<void> {}

  async insert(_: number[][], ids: string[], payloads: Record<string, unknown>[]): Promise<void> {
    const { facts, unit, vectors, metadata, expiresOn } = currentAdd();
    const staged = ids.map((id, index): StagedMemory => {
      const payload = payloads[index];
      const text = String(payload?.['data']);
      const vector = vectors.get(text);
      if (vector === undefined || payload === undefined)
        throw new Error('The SDK sent a memory that was not asked for');
      const { fact, key } = facts.get(text) ?? {};
      return {
        id,
        vector,
        payload,
        fact,
        contentKey: key,
        metadata: { ...metadata, ...fact?.metadata },
        expiresOn: fact?.expiresOn ?? expiresOn,
        customScore: fact === undefined ? 1 : customScore(fact.category, fact.confidence),
      };
    });
    unit.memories.push(...staged); // all or none: after a failure the SDK comes again with each of them
  }

  async search(given: number[], limit?: number): Promise<VectorStoreResult[]> {
    const call = engineCall.getStore();
    // An embedder that failed gives no numbers; a text without any word gives zeros, which point nowhere.
    const vector = given.some((number) => number !== 0) ? given : undefined;
    if (call?.kind === 'search') {
      const found = await this.store.search(call.scope, call.search, vector, call.signal);
      call.answer = given.length === 0 ? { ...found, wordsAlone: true } : found;
      return call.answer.facts.map(({ text, score }, index) => resultOf(String(index), text, score));
    }
    if (call?.kind !== 'ask') return []; // duplicates of given facts are looked for before, among all memories
    const near = await this.store.search(call.scope, { text: call.query, limit: limit ?? NEIGHBOURS }, vector);
    return near.facts.map(({ id, text, score }) => resultOf(id, text, score));
  }

  async get(id: string): Promise<VectorStoreResult | null> {
    throw new Error(`The SDK read ${id} by itself`);
  }

  async update(id: string): Promise<void> {
    throw new Error(`The SDK changed ${id} by itself`);
  }

  async delete(id: string): Promise<void> {
    throw new Error(`The SDK deleted ${id} by itself`);
  }

  async deleteCol(): Promise<void> {
    throw new Error('The SDK wanted to delete the collection by itself');
  }

  async list(): Promise<[VectorStoreResult[], number]> {
    return [[], 0];
  }

  async getUserId(): Promise<string> {
    return 'pika';
  }

  async setUserId(): Promise<void> {}
}

function resultOf(id: string, text: string, score: number): VectorStoreResult {
  return { id, score, payload: { data: text } };
}
