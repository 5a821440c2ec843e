/** Text to vectors. Vectors are of unit length, so their dot product is their cosine. */
export abstract class Embedder {
  /** Length of every vector. */
  abstract readonly dimensions: number;

  /** Names model and dimensions: vectors of different names cannot be compared. */
  abstract readonly name: string;

  /** What a cosine of these vectors counts beside words; see `SEMANTIC_WEIGHT`. */
  abstract readonly semanticWeight: number;

  /**
   * @returns one vector a text, in order
   * @throws EmbedderUnavailable
   */
  abstract embed(texts: readonly string[]): Promise<Float32Array[]>;

  /**
   * The vector of a query. Whoever asks is waiting, so an embedder that is slow at times gives up early.
   * @throws EmbedderUnavailable
   */
  async embedQuery(text: string): Promise<Float32Array | undefined> {
    const [vector] = await this.embed([text]);
    return vector;
  }
}
