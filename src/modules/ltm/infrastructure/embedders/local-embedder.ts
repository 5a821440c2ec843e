import { Injectable } from '@nestjs/common';
import { queryWords } from '../../domain/lexical/query-words.js';
import { SEMANTIC_WEIGHT } from '../../domain/ranking.js';
import { Embedder } from './embedder.js';
import { embedLocally, LOCAL_DIMENSIONS } from './local-embedding.js';

/** Hashed words, concepts and character n-grams: no model, no key, no download, any script. */
@Injectable()
export class LocalEmbedder extends Embedder {
  readonly dimensions = LOCAL_DIMENSIONS;

  /** The number grows when the same text no longer gives the same vector. */
  readonly name = `local-1:${LOCAL_DIMENSIONS}`;

  readonly semanticWeight = SEMANTIC_WEIGHT.local;

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    return texts.map((text) => embedLocally(text));
  }

  override keyOf(text: string): string {
    return queryWords(text);
  }
}
