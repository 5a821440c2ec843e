import { CorruptSegment } from '../segments.errors.js';
import { dotProducts } from './dot-products.js';
import { quantizedQuery } from './quantize.js';
import type { VectorSegment } from './vector-segment.js';

/** The cosines of a query with all vectors of an owner, -1 to 1. */
export class Cosines {
  /** Where the last position was: they are mostly asked for in their order. */
  private last = -1;

  private constructor(
    /** Ascending. */
    private readonly positions: Uint32Array,
    private readonly cosines: Float32Array,
  ) {}

  /**
   * @param segments in the order of their positions
   * @throws CorruptSegment when a segment holds vectors of another width
   */
  static of(segments: readonly VectorSegment[], query: ArrayLike<number>): Cosines {
    const { codes, scale } = quantizedQuery(query);
    const size = segments.reduce((sum, { positions }) => sum + positions.length, 0);
    const positions = new Uint32Array(size);
    const cosines = new Float32Array(size);
    let first = 0;
    for (const segment of segments) {
      if (segment.width !== codes.length) throw new CorruptSegment('vectors', 'it has another width');
      positions.set(segment.positions, first);
      const products = dotProducts(codes, segment.codes);
      for (let index = 0; index < products.length; index++) {
        cosines[first + index] = (products[index] ?? 0) * (segment.scales[index] ?? 0) * scale;
      }
      first += products.length;
    }
    return new Cosines(positions, cosines);
  }

  /** The cosine of one vector, 0, which is no likeness, where there is none. */
  at(position: number): number {
    const { positions, cosines } = this;
    const next = this.last + 1;
    this.last = positions[next] === position ? next : this.placeOf(position);
    return positions[this.last] === position ? (cosines[this.last] ?? 0) : 0;
  }

  /** Of the first that is not before a position. */
  private placeOf(position: number): number {
    const { positions } = this;
    let low = 0;
    let high = positions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((positions[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
