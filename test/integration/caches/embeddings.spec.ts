import { describe, expect, it } from 'vitest';
import { CachingEmbedder, VECTOR_CODEC } from '../../../src/modules/ltm/infrastructure/cache/caching-embedder.js';
import { Embedder } from '../../../src/modules/ltm/infrastructure/embedders/embedder.js';
import { LruCacheStore } from '../../../src/platform/cache/lru-cache-store.js';
import { standInVector } from '../../support/stand-in-vector.js';
import { sharedCache } from './shared-cache.fixture.js';

const DIMENSIONS = 8;
const HOUR_MS = 3_600_000;

/** Notes what it is asked; `fail` makes it fail. */
class CountingEmbedder extends Embedder {
  readonly dimensions = DIMENSIONS;
  readonly semanticWeight = 0.5;
  readonly asked: string[][] = [];
  fail = false;

  constructor(readonly name = 'model one') {
    super();
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    this.asked.push([...texts]);
    await new Promise((resolve) => setImmediate(resolve));
    if (this.fail) throw new Error('away');
    return texts.map((text) => Float32Array.from(standInVector(text, DIMENSIONS)));
  }
}

/** Layer L1 over a counting model, and what it is kept in. */
function layerOne(store = new NotingStore(1_000_000), model = new CountingEmbedder()) {
  const { layer, outcomes } = sharedCache(store);
  return { embedder: new CachingEmbedder(model, layer('l1', VECTOR_CODEC), HOUR_MS), model, store, outcomes };
}

/** A store that tells its keys. */
class NotingStore extends LruCacheStore {
  readonly keys = new Set<string>();

  override set(key: string, value: string, ttl?: number): Promise<boolean> {
    this.keys.add(key);
    return super.set(key, value, ttl);
  }
}

/** Changes what is kept, behind the layer's back. */
async function changeOnlyEntry(store: NotingStore, change: (entry: string) => string): Promise<void> {
  for (const key of store.keys) await store.set(key, change((await store.get<string>(key)) ?? ''));
}

describe('layer L1', () => {
  it('embeds a text once, for facts and for queries, and for spellings of one canonical form', async () => {
    const { embedder, model, outcomes } = layerOne();
    const [stored] = await embedder.embed(['thích trà']);
    expect(await embedder.embedQuery('thích trà')).toEqual(stored);
    expect(await embedder.embedQuery('thích trà'.normalize('NFD'))).toEqual(stored);
    expect(await embedder.embed([' thích  trà '])).toEqual([stored]);
    expect(model.asked).toEqual([['thích trà']]);
    expect(await outcomes('l1')).toEqual({ hit: 3, miss: 1 });
    await embedder.embedQuery('Thích trà');
    expect(model.asked).toHaveLength(2);
  });

  it('asks the model for what is missing in a batch, and keeps the order', async () => {
    const { embedder, model } = layerOne();
    await embedder.embed(['b', 'd']);
    const all = ['a', 'b', 'c', 'd', 'a'];
    expect(await embedder.embed(all)).toEqual(all.map((text) => Float32Array.from(standInVector(text, DIMENSIONS))));
    expect(model.asked.at(-1)).toEqual(['a', 'c', 'a']);
  });

  it('does not take the vector of one model for that of another', async () => {
    const { embedder, store } = layerOne();
    await embedder.embedQuery('tea');
    const other = layerOne(store, new CountingEmbedder('model two'));
    await other.embedder.embedQuery('tea');
    expect(other.model.asked).toEqual([['tea']]);
  });

  it('asks once for equal queries at the same time, and fails once', async () => {
    const { embedder, model } = layerOne();
    const vectors = await Promise.all(Array.from({ length: 5 }, () => embedder.embedQuery('tea')));
    expect(new Set(vectors).size).toBe(1);
    expect(model.asked).toHaveLength(1);
    model.fail = true;
    const failed = await Promise.allSettled(Array.from({ length: 5 }, () => embedder.embedQuery('coffee')));
    expect(failed.every(({ status }) => status === 'rejected')).toBe(true);
    expect(model.asked).toHaveLength(2);
    model.fail = false;
    await embedder.embedQuery('coffee'); // a failure is not kept
    expect(model.asked).toHaveLength(3);
  });

  it('keeps the bytes of the floats, in base64', async () => {
    const { embedder, store } = layerOne();
    await embedder.embedQuery('tea');
    await changeOnlyEntry(store, (entry) => {
      const { value } = JSON.parse(entry) as { value: { value: string } };
      expect(Buffer.from(value.value, 'base64')).toHaveLength(4 * DIMENSIONS);
      return entry;
    });
  });

  it.each([
    ['cut off', (entry: string) => entry.slice(0, -5)],
    ['of another length', (entry: string) => entry.replace(/"value":"[^"]*"/, '"value":"AAAAAA=="')],
    ['of no numbers', (entry: string) => entry.replace(/"value":"[^"]*"/, `"value":"${'/'.repeat(43)}="`)],
    ['of another key', (entry: string) => entry.replace('"key":"l1:', '"key":"l1:x')],
    ['foreign', () => '{"hello":"world"}'],
  ])('takes an entry that is %s for a miss, and replaces it', async (_, damage) => {
    const { embedder, model, store } = layerOne();
    const vector = await embedder.embedQuery('tea');
    await changeOnlyEntry(store, damage);
    expect(await embedder.embedQuery('tea')).toEqual(vector);
    expect(await embedder.embedQuery('tea')).toEqual(vector);
    expect(model.asked).toHaveLength(2);
  });
});
