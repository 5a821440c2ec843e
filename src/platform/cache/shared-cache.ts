import { Logger } from '@nestjs/common';
import type { Cache } from 'cache-manager';
import type { CacheStore } from './cache-store.js';

/** What is kept of an entry: its own key, so that a foreign one is noticed, and when it was made. */
interface Envelope {
  readonly key: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly value: unknown;
}

/** An entry that was found. */
export interface CacheHit {
  readonly value: unknown;
  /** Seconds. */
  readonly age: number;
}

/** After so many failures in a row a store is left alone, for milliseconds: one that hangs would delay every look-up. */
const FAILURES = 2;
const REST_MS = 250;

/** Longest part of a lifetime that is taken off at random, so that entries made together do not end together. */
const JITTER = 0.2;

/**
 * Entries that all processes share where there is Redis, and else are kept in this one. It never fails: what cannot be
 * read, is damaged or is not ours is a miss.
 */
export class SharedCache {
  private readonly logger = new Logger('cache');
  private away = false;
  private failures = 0;
  private restsUntil = 0;

  constructor(
    private readonly cache: Cache,
    private readonly store: CacheStore,
  ) {
    // cache-manager swallows errors and tells of them here.
    cache.on('get', ({ error }: { error?: unknown }) => this.note(error));
    cache.on('set', ({ error }: { error?: unknown }) => this.note(error));
  }

  /** @returns undefined for a miss, 'broken' for an entry that is there and is not what was put there */
  async get(key: string): Promise<CacheHit | 'broken' | undefined> {
    if (this.rests()) return undefined;
    const found: unknown = await this.cache.get(key);
    if (found === undefined) return undefined;
    if (!isEnvelope(found) || found.key !== key) return 'broken';
    return { value: found.value, age: Math.max(0, Date.now() - found.at) / 1_000 };
  }

  /** @param value anything JSON @param ttlMs longest time to keep it, in milliseconds */
  async set(key: string, value: unknown, ttlMs: number): Promise<void> {
    if (this.rests()) return;
    const envelope: Envelope = { key, at: Date.now(), value };
    try {
      await this.cache.set(key, envelope, Math.ceil(ttlMs * (1 - JITTER * Math.random())));
    } catch (error) {
      this.note(error);
    }
  }

  /** Removes the entries whose key begins so. @returns how many; an error when the store cannot be reached */
  deletePrefix(prefix: string): Promise<number> {
    return this.store.deletePrefix(prefix);
  }

  /** Entries and bytes, where they are known. */
  size(): { readonly entries: number; readonly bytes: number } | undefined {
    return this.store.size();
  }

  // One line when it goes and one when it comes back, however many look-ups there are between.
  private note(error: unknown): void {
    if (error !== undefined && !this.away) {
      this.logger.warn(
        `The shared cache does not answer: ${error instanceof Error ? error.message : 'for an unknown reason'}`,
      );
    }
    if (error === undefined && this.away) this.logger.log('The shared cache is back');
    this.away = error !== undefined;
    this.failures = this.away ? this.failures + 1 : 0;
    if (this.failures >= FAILURES) this.restsUntil = performance.now() + REST_MS;
  }

  private rests(): boolean {
    return performance.now() < this.restsUntil;
  }
}

function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    'at' in value &&
    'value' in value &&
    typeof value.at === 'number'
  );
}
