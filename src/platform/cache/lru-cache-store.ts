import { LRUCache } from 'lru-cache';
import { CacheStore } from './cache-store.js';

/** Bytes of a character of a key, and what the map needs for an entry. */
const CHARACTER = 2;
const OVERHEAD = 200;

/**
 * Entries in this process: the least recently used leave when the bytes are used up. They are kept outside the heap,
 * which the garbage collector would have to copy and search.
 */
export class LruCacheStore extends CacheStore {
  private readonly entries;

  /** @param bytes that all entries together may take */
  constructor(bytes: number) {
    super();
    this.entries = new LRUCache<string, Buffer>({
      maxSize: Math.max(1, bytes),
      sizeCalculation: (value, key) => OVERHEAD + CHARACTER * key.length + value.byteLength,
    });
  }

  // Keyv takes back what it gave, which is text; the type parameter is only its own wish.
  override async get<Value>(key: string): Promise<Value | undefined> {
    return this.entries.get(key)?.toString() as Value | undefined;
  }

  override async set(key: string, value: string, ttl?: number): Promise<boolean> {
    // A piece of Node's own pool would keep all of its neighbours.
    const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(value));
    bytes.write(value);
    this.entries.set(key, bytes, ttl === undefined ? {} : { ttl });
    return true;
  }

  override async delete(key: string): Promise<boolean> {
    return this.entries.delete(key);
  }

  override async clear(): Promise<void> {
    this.entries.clear();
  }

  override async deletePrefix(prefix: string): Promise<number> {
    const keys = [...this.entries.keys()].filter((key) => key.startsWith(prefix));
    for (const key of keys) this.entries.delete(key);
    return keys.length;
  }

  override size(): { entries: number; bytes: number } {
    return { entries: this.entries.size, bytes: this.entries.calculatedSize };
  }
}
