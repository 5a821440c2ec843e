/** What a search makes of the text of a query. The class is the DI token. */
export abstract class QueryEmbedder {
  /** Names the model; vectors of different names cannot be compared. */
  abstract readonly name: string;

  /**
   * The vector of a query, of unit length. Whoever asks is waiting, so an embedder that is slow at times gives up early.
   * @throws EmbedderUnavailable
   */
  abstract embedQuery(text: string): Promise<Float32Array | undefined>;

  /** What the vector and the words of a query depend on: texts of one key have the same of both. */
  abstract keyOf(text: string): string;
}
