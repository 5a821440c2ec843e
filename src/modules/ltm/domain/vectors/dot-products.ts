/**
 * The compiled `dot-products.wat`. JavaScript cannot reach the vector instructions of the processor, which are ten
 * times as fast; a test compares it with its source.
 */
export const DOT_PRODUCTS_WASM =
  'AGFzbQEAAAABCQFgBX9/f39/AAIQAQRob3N0Bm1lbW9yeQIAAQMCAQAHDwELZG90UHJvZHVjdHMAAAqjAQGgAQICfwJ7A0AgACEFIAEgA2ohBv0MAAAAAAAAAAAAAAAAAAAAACEHA0AgAf0ABAAhCCAHIAX9AAQAIAj9hwH9ugH9rgEhByAHIAX9AAQQIAj9iAH9ugH9rgEhByAFQSBqIQUgAUEQaiEBIAEgBkkNAAsgBCAH/RsAIAf9GwFqIAf9GwIgB/0bA2pqNgIAIARBBGohBCACQQFrIQIgAg0ACws=';

/** The part of WebAssembly that is used here; its types come with those of browsers alone. */
declare const WebAssembly: {
  Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

type Kernel = (query: number, codes: number, count: number, width: number, out: number) => void;

const PAGE = 65_536;
const memory = new WebAssembly.Memory({ initial: 1 });
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(DOT_PRODUCTS_WASM, 'base64')), {
  host: { memory },
});
const kernel = exports['dotProducts'] as Kernel;

/**
 * The dot products of a query with vectors of its width.
 * @param query a multiple of 16 components
 * @param codes vectors, one after another
 * @returns one a vector; overwritten by the next call
 */
export function dotProducts(query: Int16Array, codes: Int8Array): Int32Array {
  const width = query.length;
  const count = width === 0 ? 0 : codes.length / width;
  const codesAt = width * 2;
  const outAt = codesAt + codes.length;
  const missing = outAt + count * 4 - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  new Int16Array(memory.buffer, 0, width).set(query);
  new Int8Array(memory.buffer, codesAt, codes.length).set(codes);
  if (count > 0) kernel(0, codesAt, count, width, outAt);
  return new Int32Array(memory.buffer, outAt, count);
}
