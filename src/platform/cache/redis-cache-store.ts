import { KeyvAdapter } from 'cache-manager';
import { redisInsStore } from 'cache-manager-redis-yet';
import type { RedisCommands, RedisConnection } from '../redis/redis-connection.js';
import { CacheStore } from './cache-store.js';

/** Milliseconds after which a look-up is a miss: the search itself takes no longer. */
const TIMEOUT_MS = 50;

/** Keys that one step of a purge looks at, and milliseconds that all of it may take. */
const SCAN_COUNT = 500;
const PURGE_MS = 30_000;

/**
 * Entries in Redis, over cache-manager-redis-yet on the service's own connection: the package's own has no listener
 * for errors, and its `clear` is FLUSHDB, which would take the sessions along.
 */
export class RedisCacheStore extends CacheStore {
  /** @param prefix what all keys begin with; that of the package is left out by half of its methods */
  constructor(
    private readonly redis: RedisConnection,
    private readonly prefix = 'pika:cache:',
  ) {
    super();
  }

  override async get<Value>(key: string): Promise<Value | undefined> {
    return this.redis.commands((client) => over(client).get<Value>(this.prefix + key), TIMEOUT_MS) as Promise<
      Value | undefined
    >;
  }

  override set(key: string, value: string, ttl?: number): Promise<boolean> {
    return this.redis.commands((client) => over(client).set(this.prefix + key, value, ttl), TIMEOUT_MS);
  }

  override delete(key: string): Promise<boolean> {
    return this.redis.commands((client) => over(client).delete(this.prefix + key), TIMEOUT_MS);
  }

  override async clear(): Promise<void> {
    await this.deletePrefix('');
  }

  override deletePrefix(prefix: string): Promise<number> {
    const pattern = `${globQuoted(this.prefix + prefix)}*`;
    return this.redis.commands(async (client) => {
      let removed = 0;
      let cursor = 0;
      do {
        const page = await client.scan(cursor, { MATCH: pattern, COUNT: SCAN_COUNT });
        cursor = page.cursor;
        if (page.keys.length > 0) removed += await client.unlink(page.keys);
      } while (cursor !== 0);
      return removed;
    }, PURGE_MS);
  }

  override size(): undefined {
    return undefined; // only a scan over all keys of Redis would tell
  }
}

/** The package's store on our connection. */
function over(client: RedisCommands): KeyvAdapter {
  // It is typed for the package `redis`, of whose client ours is the core.
  return new KeyvAdapter(redisInsStore(client as unknown as Parameters<typeof redisInsStore>[0]) as never);
}

function globQuoted(text: string): string {
  return text.replaceAll(/[*?[\]\\^]/g, String.raw`\$&`);
}
