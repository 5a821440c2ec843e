import { ErrorReply } from '@redis/client';
import { KeyvAdapter } from 'cache-manager';
import { redisInsStore } from 'cache-manager-redis-yet';
import type { RedisCommands, RedisConnection } from '../redis/redis-connection.js';
import { CacheStore } from './cache-store.js';

/** A search takes no longer than this. */
const TIMEOUT_MS = 50;

const NO_ENTRY = '';

/** Keys that one step of a purge looks at, and milliseconds that all of it may take. */
const SCAN_COUNT = 500;
const PURGE_MS = 30_000;

/**
 * Entries in Redis, over cache-manager-redis-yet on the service's own connection: the package's own has no listener
 * for errors, and its `clear` is FLUSHDB, which would take the sessions along.
 */
export class RedisCacheStore extends CacheStore {
  /**
   * @param prefix what all keys begin with; that of the package is left out by half of its methods
   * @param timeoutMs milliseconds after which a look-up is a miss
   */
  constructor(
    private readonly redis: RedisConnection,
    private readonly prefix = 'pika:cache:',
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    super();
  }

  override async get<Value>(key: string): Promise<Value | undefined> {
    const found = await this.redis.commands((client) => textAt(client, this.prefix + key), this.timeoutMs);
    return found as Value | undefined; // Keyv takes back what it gave, which is text
  }

  override set(key: string, value: string, ttl?: number): Promise<boolean> {
    return this.redis.commands((client) => over(client).set(this.prefix + key, value, ttl), this.timeoutMs);
  }

  override delete(key: string): Promise<boolean> {
    return this.redis.commands((client) => over(client).delete(this.prefix + key), this.timeoutMs);
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

/** What is there as text; a text that is no entry for what this service has not written. */
async function textAt(client: RedisCommands, key: string): Promise<string | undefined> {
  try {
    const found = await over(client).get<unknown>(key);
    return found === undefined || typeof found === 'string' ? found : NO_ENTRY;
  } catch (error) {
    const isForeign =
      error instanceof SyntaxError || (error instanceof ErrorReply && error.message.startsWith('WRONGTYPE'));
    if (isForeign) return NO_ENTRY;
    throw error;
  }
}

/** The package's store on our connection. */
function over(client: RedisCommands): KeyvAdapter {
  // Typed for the package `redis`, of whose client ours is the core, and for an earlier cache-manager.
  return new KeyvAdapter(redisInsStore(client as never));
}

function globQuoted(text: string): string {
  return text.replaceAll(/[*?[\]\\^]/g, String.raw`\$&`);
}
