import { createClient } from '@redis/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LruCacheStore } from '../../../src/platform/cache/lru-cache-store.js';
import { RedisCacheStore } from '../../../src/platform/cache/redis-cache-store.js';
import { RedisConnection } from '../../../src/platform/redis/redis-connection.js';
import { startRedis, type TestServer } from '../../support/redis.js';
import { describeWith } from '../../support/requires.js';
import { connected, restartableRedis, untilAnswering } from '../../support/stm-redis.js';
import { describeFoundFacts } from './found-facts.contract.js';
import { sharedCache } from './shared-cache.fixture.js';

/** A busy machine is no outage. */
const PATIENT_MS = 5_000;

const TEXT = { encode: (text: string): unknown => text, decode: (raw: unknown) => raw as string };

describeFoundFacts('this process', async () => {
  const store = new LruCacheStore(10_000_000);
  const { entries } = store as unknown as {
    entries: { keys(): Iterable<string>; getRemainingTTL(key: string): number };
  };
  return {
    store,
    entries: async () => new Map([...entries.keys()].map((key) => [key, entries.getRemainingTTL(key)])),
    overwrite: async (key, text) => void (await store.set(key, text)),
  };
});

describe('entries in this process', () => {
  it('stay within their bytes; the least recently used leave', async () => {
    const store = new LruCacheStore(50_000);
    const layer = sharedCache(store).layer('l2', TEXT);
    for (let n = 0; n < 100; n++) {
      await layer.set(`${n}`, 'tea '.repeat(250), 60_000);
      await layer.get('0');
    }
    expect(store.size().bytes).toBeLessThanOrEqual(50_000);
    expect(await layer.get('0')).toBeDefined();
    expect(await layer.get('1')).toBeUndefined();
    expect(await layer.get('99')).toBeDefined();
  });
});

describeWith('redis-server', 'entries in Redis', () => {
  let server: TestServer;
  let connection: RedisConnection;
  const raw = { client: undefined as ReturnType<typeof createClient> | undefined };
  const client = () => {
    if (raw.client === undefined) throw new Error('not connected');
    return raw.client;
  };
  beforeAll(async () => {
    server = await startRedis();
    connection = await connected(server.url);
    raw.client = createClient({ url: server.url });
    await raw.client.connect();
  });
  afterAll(async () => {
    await raw.client?.disconnect();
    await connection.close();
    await server.stop();
  });

  let places = 0;
  describeFoundFacts('Redis', async () => {
    const prefix = `test ${(places += 1)} [*]:`;
    const keys = async () => (await client().keys('*')).filter((key) => key.startsWith(prefix));
    return {
      store: new RedisCacheStore(connection, prefix, PATIENT_MS),
      entries: async () => {
        const all = (await keys()).map(async (key) => [key.slice(prefix.length), await client().pTTL(key)] as const);
        return new Map(await Promise.all(all));
      },
      overwrite: async (key, text) => void (await client().set(prefix + key, text)),
    };
  });

  it('take a key of another type for a miss', async () => {
    const { layer, outcomes } = sharedCache(new RedisCacheStore(connection, 'types:', PATIENT_MS));
    await client().rPush('types:l2:key', 'a list');
    const texts = layer('l2', TEXT);
    expect(await texts.get('key')).toBeUndefined();
    expect(await outcomes('l2')).toEqual({ broken: 1 });
    await texts.set('key', 'tea', 60_000);
    expect(await texts.get('key')).toBe('tea');
  });

  it('are all that a clearing removes', async () => {
    const store = new RedisCacheStore(connection, 'ours:');
    await client().set('theirs:1', 'a job');
    await client().set('ourselves', 'another job');
    for (let n = 0; n < 1_200; n++) await client().set(`ours:${n}`, '"x"');
    await store.clear();
    expect(await client().keys('ours:*')).toEqual([]);
    expect(await client().mGet(['theirs:1', 'ourselves'])).toEqual(['a job', 'another job']);
  });
});

describeWith('redis-server', 'entries while Redis is away', () => {
  it('are misses, at the start and later, and are found again when it is back', async () => {
    const redis = await restartableRedis();
    const connection = await RedisConnection.open(redis.url);
    const { layer, cache } = sharedCache(new RedisCacheStore(connection));
    const texts = layer('l2', TEXT);
    const isBack = async () => {
      await texts.set('key', 'tea', 60_000);
      return texts.get('key');
    };
    try {
      await texts.set('key', 'tea', 60_000);
      expect(await texts.get('key')).toBeUndefined();
      await redis.start();
      await untilAnswering(connection);
      await expect.poll(isBack).toBe('tea');
      await redis.stop();
      expect(await texts.get('key')).toBeUndefined();
      await texts.set('key', 'tea', 60_000);
      await expect(cache.deletePrefix('l2:')).rejects.toThrow('Redis'); // who purges has to know
      await redis.start();
      await untilAnswering(connection);
      await expect.poll(isBack).toBe('tea');
    } finally {
      await connection.close();
      await redis.remove();
    }
  });
});
