import type { KeyvStoreAdapter } from 'keyv';

/** Where the entries of the shared layers are, as cache-manager takes it (through Keyv). The class is the DI token. */
export abstract class CacheStore implements KeyvStoreAdapter {
  readonly opts: unknown = {};
  namespace?: string;

  abstract get<Value>(key: string): Promise<Value | undefined>;

  /** @param ttl milliseconds */
  abstract set(key: string, value: string, ttl?: number): Promise<boolean>;

  abstract delete(key: string): Promise<boolean>;

  /** Removes all entries of this service, and nothing else that is kept there. */
  abstract clear(): Promise<void>;

  /** Removes the entries whose key begins so. @returns how many there were */
  abstract deletePrefix(prefix: string): Promise<number>;

  /** How many entries and bytes there are, where that is known. */
  abstract size(): { readonly entries: number; readonly bytes: number } | undefined;

  /** Keyv listens for errors; every method here throws its own instead. */
  on(): this {
    return this;
  }
}
