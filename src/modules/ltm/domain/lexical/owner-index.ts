import { linkNeighbours, type Neighbours } from './neighbours.js';
import type { LexicalSegment } from './segment-format.js';

/** The segments of one owner, ready to be searched. A memory's ordinal is its place among all of them. */
export interface OwnerIndex {
  readonly segments: readonly LexicalSegment[];
  /** How many memories it has. */
  readonly size: number;
  /** Words of a text on average, at least 1. */
  readonly averageLength: number;
  /** By ordinal: the memory's address, category code and bits of `TRAIT`. */
  readonly positions: Uint32Array;
  readonly categories: Uint8Array;
  readonly traits: Uint8Array;
  /** By ordinal: words of the text. */
  readonly lengths: Uint16Array;
  readonly neighbours: Neighbours;
}

/** Lays the segments of one owner, in the order of their numbers, end to end. */
export function openIndex(segments: readonly LexicalSegment[]): OwnerIndex {
  const size = segments.reduce((sum, { positions }) => sum + positions.length, 0);
  const positions = new Uint32Array(size);
  const threads = new Uint32Array(size);
  const lengths = new Uint16Array(size);
  const categories = new Uint8Array(size);
  const traits = new Uint8Array(size);
  let offset = 0;
  for (const segment of segments) {
    positions.set(segment.positions, offset);
    threads.set(segment.threads, offset);
    lengths.set(segment.lengths, offset);
    categories.set(segment.categories, offset);
    traits.set(segment.traits, offset);
    offset += segment.positions.length;
  }
  let words = 0;
  for (let ordinal = 0; ordinal < size; ordinal++) words += lengths[ordinal] ?? 0;
  const averageLength = Math.max(1, words / Math.max(1, size));
  return { segments, size, averageLength, positions, categories, traits, lengths, neighbours: linkNeighbours(threads) };
}
