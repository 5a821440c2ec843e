import { QueryEmbedder } from '../../application/ports/query-embedder.port.js';

/** Text to vectors. Vectors are of unit length, so their dot product is their cosine. */
export abstract class Embedder extends QueryEmbedder {
  /** Length of every vector. */
  abstract readonly dimensions: number;

  /** What a cosine of these vectors counts beside words; see `SEMANTIC_WEIGHT`. */
  abstract readonly semanticWeight: number;

  /**
   * @returns one vector a text, in order
   * @throws EmbedderUnavailable
   */
  abstract embed(texts: readonly string[]): Promise<Float32Array[]>;

  async embedQuery(text: string): Promise<Float32Array | undefined> {
    const [vector] = await this.embed([text]);
    return vector;
  }

  /** The text itself: to a model every character may matter. */
  keyOf(text: string): string {
    return text;
  }
}
