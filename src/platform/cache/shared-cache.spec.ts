import { Logger } from '@nestjs/common';
import { createCache } from 'cache-manager';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entriesIn } from './entries-in.js';
import { LruCacheStore } from './lru-cache-store.js';
import { SharedCache } from './shared-cache.js';

/** A store that fails when it is told to, and counts how often it was asked. */
class FailingStore extends LruCacheStore {
  fails = false;
  asked = 0;

  override async get<Value>(key: string): Promise<Value | undefined> {
    this.asked += 1;
    if (this.fails) throw new Error('it hangs');
    return super.get<Value>(key);
  }
}

describe('a shared cache whose store fails', () => {
  let now = 1;
  beforeEach(() => {
    Logger.overrideLogger(false);
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => void vi.restoreAllMocks());

  it('misses, leaves it alone for a while after two failures in a row, and finds what is there afterwards', async () => {
    const store = new FailingStore(100_000);
    const cache = new SharedCache(createCache({ stores: [entriesIn(store)] }), store);
    await cache.set('key', { tea: 1 }, 60_000);
    store.fails = true;
    for (let n = 0; n < 5; n++) expect(await cache.get('key')).toBeUndefined();
    expect(store.asked).toBe(2);
    store.fails = false;
    now += 251;
    expect(await cache.get('key')).toMatchObject({ value: { tea: 1 } });
    store.fails = true;
    await cache.get('key');
    store.fails = false; // once is no outage
    expect(await cache.get('key')).toMatchObject({ value: { tea: 1 } });
  });
});
