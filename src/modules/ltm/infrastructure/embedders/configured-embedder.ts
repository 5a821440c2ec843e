import { Embedder } from './embedder.js';

/** The embedder that is configured now. */
export class ConfiguredEmbedder extends Embedder {
  constructor(private current: Embedder) {
    super();
  }

  get dimensions(): number {
    return this.current.dimensions;
  }

  get name(): string {
    return this.current.name;
  }

  get semanticWeight(): number {
    return this.current.semanticWeight;
  }

  /** Calls from now on go to another one; those that have begun end on the one before. */
  use(embedder: Embedder): void {
    this.current = embedder;
  }

  embed(texts: readonly string[]): Promise<Float32Array[]> {
    return this.current.embed(texts);
  }

  override embedQuery(text: string): Promise<Float32Array | undefined> {
    return this.current.embedQuery(text);
  }

  override keyOf(text: string): string {
    return this.current.keyOf(text);
  }
}
