import * as fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { DOT_PRODUCTS_WASM, dotProducts } from './dot-products.js';

const product = (query: Int16Array, codes: Int8Array) =>
  query.reduce((sum, component, index) => sum + component * (codes[index] ?? 0), 0);

describe('dot products', () => {
  it('are those of the components one by one', () => {
    const vectors = fc.integer({ min: 1, max: 40 }).chain((sixteens) =>
      fc.record({
        query: fc.int16Array({ minLength: sixteens * 16, maxLength: sixteens * 16, min: -3_000, max: 3_000 }),
        codes: fc.array(fc.int8Array({ minLength: sixteens * 16, maxLength: sixteens * 16 }), { maxLength: 30 }),
      }),
    );
    fc.assert(
      fc.property(vectors, ({ query, codes }) => {
        const all = Int8Array.from(codes.flatMap((one) => [...one]));
        expect([...dotProducts(query, all)]).toEqual(codes.map((one) => product(query, one)));
      }),
    );
  });

  it('take more vectors than fit in the memory so far', () => {
    const all = new Int8Array(20_000 * 16).fill(2);
    const products = dotProducts(new Int16Array(16).fill(3), all);
    expect(products).toHaveLength(20_000);
    expect(new Set(products)).toEqual(new Set([96]));
  });

  it('are compiled from their source', async () => {
    const source = await readFile(new URL('dot-products.wat', import.meta.url), 'utf8');
    const compiled = (await wabt()).parseWat('dot-products.wat', source, { simd: true }).toBinary({}).buffer;
    expect(DOT_PRODUCTS_WASM).toBe(Buffer.from(compiled).toString('base64'));
  });
});
