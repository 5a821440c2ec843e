import { createHash } from 'node:crypto';

/**
 * A vector for a text, always the same: every word adds to a few dimensions that its hash picks, so texts with
 * words in common are near each other. Not of unit length, as some models' are not.
 */
export function standInVector(text: string, dimensions: number): number[] {
  const vector = Array.from({ length: dimensions }, () => 0.01);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const hash = createHash('sha256').update(word).digest();
    for (let part = 0; part < 16; part += 4) {
      const dimension = hash.readUInt32LE(part) % dimensions;
      vector[dimension] = (vector[dimension] ?? 0) + 3;
    }
  }
  return vector;
}
