import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { queryWords } from '../../domain/lexical/query-words.js';
import { SEMANTIC_WEIGHT } from '../../domain/ranking.js';
import { Embedder } from './embedder.js';
import { embedLocally, LOCAL_DIMENSIONS } from './local-embedding.js';

/** Texts that are embedded without a pause. */
const AT_ONCE = 100;

/** Hashed words, concepts and character n-grams: no model, no key, no download, any script. */
@Injectable()
export class LocalEmbedder extends Embedder {
  readonly dimensions = LOCAL_DIMENSIONS;

  /** The number grows when the same text no longer gives the same vector. */
  readonly name = `local-1:${LOCAL_DIMENSIONS}`;

  readonly semanticWeight = SEMANTIC_WEIGHT.local;

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      if (vectors.length % AT_ONCE === AT_ONCE - 1) await setImmediate(); // others are served in between
      vectors.push(embedLocally(text));
    }
    return vectors;
  }

  override keyOf(text: string): string {
    return queryWords(text);
  }
}
