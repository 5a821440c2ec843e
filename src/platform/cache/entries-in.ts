import { Keyv } from 'keyv';
import type { CacheStore } from './cache-store.js';

/** What is read where there is a text that is no entry; no entry of ours is an empty text. */
const BROKEN = { value: '' };

/** A store as cache-manager takes it. Reading never fails for what is there, whatever it is. */
export function entriesIn(store: CacheStore): Keyv {
  return new Keyv({
    store,
    useKeyPrefix: false,
    throwOnErrors: true,
    serialize: (entry) => JSON.stringify(entry),
    deserialize: (text: string) => entryIn(text) ?? BROKEN,
  });
}

function entryIn(text: string): object | undefined {
  try {
    const entry: unknown = JSON.parse(text);
    return typeof entry === 'object' && entry !== null && 'value' in entry ? entry : undefined;
  } catch {
    return undefined;
  }
}
