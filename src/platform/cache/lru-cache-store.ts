import { LRUCache } from 'lru-cache';
import { CacheStore } from './cache-store.js';

/** Two bytes a character, and what the map needs for an entry. */
const CHARACTER = 2;
const OVERHEAD = 200;

/** Entries in this process: the least recently used leave when the bytes are used up. */
export class LruCacheStore extends CacheStore {
  private readonly entries;

  /** @param bytes that all entries together may take */
  constructor(bytes: number) {
    super();
    this.entries = new LRUCache<string, string>({
      maxSize: Math.max(1, bytes),
      sizeCalculation: (value, key) => OVERHEAD + CHARACTER * (key.length + value.length),
    });
  }

  // Keyv takes back what it gave, which is text; the type parameter is only its own wish.
  override async get<Value>(key: string): Promise<Value | undefined> {
    return this.entries.get(key) as Value | undefined;
  }

  override async set(key: string, value: string, ttl?: number): Promise<boolean> {
    this.entries.set(key, value, ttl === undefined ? {} : { ttl });
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
