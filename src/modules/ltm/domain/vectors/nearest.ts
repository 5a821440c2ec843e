import { CorruptSegment } from '../segments.errors.js';
import { dotProducts } from './dot-products.js';
import { quantizedQuery } from './quantize.js';
import type { VectorSegment } from './vector-segment.js';

/** A vector's place and its cosine with the query, -1 to 1. */
export interface NearVector {
  readonly position: number;
  readonly cosine: number;
}

/**
 * The nearest of all vectors in some segments.
 * @param count how many at most
 * @param accept which positions count; all when absent
 * @throws CorruptSegment when a segment holds vectors of another width
 * @returns nearest first, equal ones in the order of their positions
 */
export function nearestVectors(
  segments: readonly VectorSegment[],
  query: ArrayLike<number>,
  count: number,
  accept?: (position: number) => boolean,
): NearVector[] {
  const { positions, cosines } = scan(segments, query, accept);
  // Numbers alone are sorted much faster than what they are of.
  const least = positions.length > count ? (cosines.toSorted().at(-count) ?? Infinity) : -Infinity;
  const found: NearVector[] = [];
  cosines.forEach((cosine, index) => {
    if (cosine >= least) found.push({ position: positions[index] ?? 0, cosine });
  });
  return found.toSorted((one, other) => other.cosine - one.cosine || one.position - other.position).slice(0, count);
}

function scan(segments: readonly VectorSegment[], query: ArrayLike<number>, accept?: (position: number) => boolean) {
  const { codes, scale } = quantizedQuery(query);
  const most = segments.reduce((sum, segment) => sum + segment.positions.length, 0);
  const positions = new Uint32Array(most);
  const cosines = new Float64Array(most);
  let size = 0;
  for (const segment of segments) {
    if (segment.width !== codes.length) throw new CorruptSegment('vectors', 'it has another width');
    const products = dotProducts(codes, segment.codes);
    for (let index = 0; index < products.length; index++) {
      const position = segment.positions[index] ?? 0;
      if (accept !== undefined && !accept(position)) continue;
      positions[size] = position;
      cosines[size] = (products[index] ?? 0) * (segment.scales[index] ?? 0) * scale;
      size++;
    }
  }
  return { positions: positions.subarray(0, size), cosines: cosines.subarray(0, size) };
}
