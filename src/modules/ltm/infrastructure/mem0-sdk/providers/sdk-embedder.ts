import { Logger } from '@nestjs/common';
import type { Embedder as Mem0Embedder } from 'mem0ai/oss';
import type { Embedder } from '../../embedders/embedder.js';
import { engineCall } from '../engine-call.js';

/**
 * Mem0's embedder over ours. What is stored was embedded before the SDK was called, since the SDK drops in silence
 * what it cannot embed; here only queries are.
 */
export class SdkEmbedder implements Mem0Embedder {
  private readonly logger = new Logger('ltm');

  constructor(private readonly embedder: Embedder) {}

  async embed(): Promise<number[]> {
    const call = engineCall.getStore();
    const query = call?.kind === 'ask' ? call.query : call?.kind === 'search' ? call.search.text : undefined;
    // Before it stores, the SDK looks for neighbours of the whole conversation; for facts that are given, nobody asks.
    if (query === undefined) return [];
    try {
      const vector = await this.embedder.embedQuery(query);
      return (vector ?? []) as unknown as number[]; // typed arrays serve as well
    } catch (error) {
      this.logger.warn(`Searching by words alone: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }

  // Names are found by our own index, so the vectors that the SDK wants for entities are never read.
  async embedBatch(texts: string[]): Promise<number[][]> {
    return texts.map(() => []);
  }
}
