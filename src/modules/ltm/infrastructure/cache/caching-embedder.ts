import { createHash } from 'node:crypto';
import type { CacheLayer } from '../../../../platform/cache/cache-layer.js';
import { canonicalText } from '../../../../shared/kernel/canonical-text.js';
import { SingleFlight } from '../../../../shared/kernel/single-flight.js';
import { Embedder } from '../embedders/embedder.js';

/**
 * Layer L1: the vectors of texts that a model has embedded before, for queries and for facts. Texts are the same where
 * they differ in Unicode form and white space alone, and where the embedder says so (`keyOf`).
 */
export class CachingEmbedder extends Embedder {
  private readonly flights = new SingleFlight();

  /** @param ttlMs longest time to keep a vector, in milliseconds */
  constructor(
    private readonly model: Embedder,
    private readonly layer: CacheLayer<Float32Array>,
    private readonly ttlMs: number,
  ) {
    super();
  }

  get dimensions(): number {
    return this.model.dimensions;
  }

  get name(): string {
    return this.model.name;
  }

  get semanticWeight(): number {
    return this.model.semanticWeight;
  }

  override keyOf(text: string): string {
    return this.model.keyOf(text);
  }

  override async embed(texts: readonly string[]): Promise<Float32Array[]> {
    const known = await Promise.all(texts.map((text) => this.known(text)));
    const missing = texts.filter((_, index) => known[index] === undefined);
    if (missing.length === 0) return known.flatMap((vector) => vector ?? []);
    const vectors = await this.model.embed(missing);
    if (vectors.length !== missing.length) return this.model.embed(texts); // its own checks tell what is wrong
    await Promise.all(vectors.map((vector, index) => this.keep(missing[index] ?? '', vector)));
    const fresh = vectors.values();
    return known.flatMap((vector) => vector ?? fresh.next().value ?? []);
  }

  override async embedQuery(text: string): Promise<Float32Array | undefined> {
    return this.flights.run(this.nameOf(text), async () => {
      const known = await this.known(text);
      if (known !== undefined) return known;
      const vector = await this.model.embedQuery(text);
      if (vector !== undefined) await this.keep(text, vector);
      return vector;
    });
  }

  private async known(text: string): Promise<Float32Array | undefined> {
    const vector = await this.layer.get(this.nameOf(text));
    return vector?.length === this.dimensions ? vector : undefined;
  }

  private keep(text: string, vector: Float32Array): Promise<void> {
    return this.layer.set(this.nameOf(text), vector, this.ttlMs);
  }

  private nameOf(text: string): string {
    return createHash('sha256')
      .update(`${this.name}\0${this.keyOf(canonicalText(text))}`)
      .digest('base64url');
  }
}

/** Vectors as JSON: the bytes of their 32-bit floats in base64, a quarter of their decimal digits. */
export const VECTOR_CODEC = {
  encode: (vector: Float32Array): string =>
    Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64'),
  decode: (raw: unknown): Float32Array | undefined => {
    if (typeof raw !== 'string') return undefined;
    const bytes = Buffer.from(raw, 'base64');
    if (bytes.length === 0 || bytes.length % Float32Array.BYTES_PER_ELEMENT !== 0) return undefined;
    const vector = new Float32Array(Uint8Array.from(bytes).buffer);
    return vector.every(Number.isFinite) ? vector : undefined;
  },
};
