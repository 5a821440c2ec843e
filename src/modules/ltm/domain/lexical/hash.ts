/**
 * 32-bit hash of a text: FNV-1a over its UTF-16 units (Fowler, Noll and Vo), then the final mix of MurmurHash3
 * (Appleby), so that both ends of the number are well spread.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix32(hash);
}

/** The final mix of MurmurHash3: every bit of the input changes about half of the output's. */
export function mix32(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
