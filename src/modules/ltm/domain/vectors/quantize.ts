/** Components that are read at once; a width is a multiple of it. */
const LANES = 16;

/** Largest code of a stored component, and of a component of a query. */
const MOST_STORED = 127;
const MOST_ASKED = 32_767;

/** A vector in whole numbers: each component is about its code times the scale, once the vector has unit length. */
export interface Quantized<Codes> {
  readonly codes: Codes;
  /** 0 for a vector of zeros or without finite length, which is like nothing. */
  readonly scale: number;
}

/** Codes that so many components take; those beyond are 0. */
function widthOf(dimensions: number): number {
  return Math.ceil(dimensions / LANES) * LANES;
}

/** A vector as it is stored, 8 bits a component: its cosines are then off by about 0.001. */
export function quantized(vector: ArrayLike<number>): Quantized<Int8Array> {
  const codes = new Int8Array(widthOf(vector.length));
  return { codes, scale: fill(codes, vector, MOST_STORED) };
}

/** A query, 16 bits a component, or fewer where the dot product of many components could leave 32 bits. */
export function quantizedQuery(vector: ArrayLike<number>): Quantized<Int16Array> {
  const codes = new Int16Array(widthOf(vector.length));
  const most = Math.min(MOST_ASKED, Math.floor((2 ** 31 - 1) / (MOST_STORED * Math.max(1, codes.length))));
  return { codes, scale: fill(codes, vector, most) };
}

function fill(codes: Int8Array | Int16Array, vector: ArrayLike<number>, most: number): number {
  let largest = 0;
  for (let index = 0; index < vector.length; index++) largest = Math.max(largest, Math.abs(vector[index] ?? 0));
  if (!(largest > 0 && largest < Infinity)) return 0;
  let squares = 0;
  for (let index = 0; index < vector.length; index++) {
    const component = (vector[index] ?? 0) / largest;
    squares += component * component;
    codes[index] = Math.round(component * most);
  }
  return 1 / (most * Math.sqrt(squares));
}
