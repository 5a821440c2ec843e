import type { VectorStore, VectorStoreResult } from 'mem0ai/oss';

/**
 * Mem0's store of entities, empty: names and numbers are terms of our own index, where they
 * weigh more, are found in any script and need no vectors.
 */
export class NoEntityStore implements VectorStore {
  async initialize(): Promise<void> {}
  async insert(): Promise<void> {}
  async update(): Promise<void> {}
  async delete(): Promise<void> {}
  async deleteCol(): Promise<void> {}
  async setUserId(): Promise<void> {}

  async getUserId(): Promise<string> {
    return 'pika';
  }

  async search(): Promise<VectorStoreResult[]> {
    return [];
  }

  async get(): Promise<null> {
    return null;
  }

  async list(): Promise<[VectorStoreResult[], number]> {
    return [[], 0];
  }
}
