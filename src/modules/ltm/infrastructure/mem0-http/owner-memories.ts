import type { Scope } from '../../../../shared/kernel/scope.js';
import { DomainError } from '../../../../shared/kernel/domain-error.js';
import { LtmUnavailable } from '../../domain/ltm.errors.js';
import { type StoredFact, storedFact } from './fact-codec.js';
import { type Mem0Protocol, MOST_FOUND } from './mem0-protocol.js';
import type { RemoteMemory } from './remote-memory.js';
import { isReachedBy, remoteIds } from './remote-scope.js';

/** The Mem0 service has no way to give all memories of a scope. */
export class ListingIncomplete extends DomainError {
  constructor() {
    super(
      'ltm.listing_incomplete',
      'refused',
      `The Mem0 service lists ${MOST_FOUND} memories at most, and there are more: narrow it down to an agent or a session.`,
    );
  }
}

/** A metadata value by which a memory is looked for. */
export interface Lookup {
  readonly name: string;
  readonly value: string;
}

/** Memories of one scope in the Mem0 service, whether they are live or not. */
export class OwnerMemories {
  constructor(private readonly protocol: Mem0Protocol) {}

  /** All of them, in the order in which the service lists them. @throws ListingIncomplete */
  async all(scope: Scope): Promise<StoredFact[]> {
    const memories = new Map<string, RemoteMemory>();
    for (let number = 0; ; number += 1) {
      const page = await this.protocol.page(remoteIds(scope), number);
      const known = memories.size;
      for (const memory of page.memories) memories.set(memory.id, memory);
      if (!page.more) return within(scope, [...memories.values()]);
      // A service that does not know of pages gives the first one again.
      if (memories.size === known) throw new ListingIncomplete();
    }
  }

  /**
   * Those that have any of the values, perhaps with others. One page shows all memories of most scopes; for larger
   * ones each value is looked for.
   */
  async having(scope: Scope, lookups: readonly Lookup[]): Promise<StoredFact[]> {
    if (lookups.length === 0) return [];
    const ids = remoteIds(scope);
    const { memories, more } = await this.protocol.page(ids, 0);
    if (!more) return within(scope, memories);
    const found = await Promise.all(lookups.map(({ name, value }) => this.protocol.find(ids, name, value)));
    const distinct = new Map(found.flat().map((memory) => [memory.id, memory]));
    return within(scope, [...distinct.values()]);
  }

  /**
   * Removes all of them.
   * @param beforeEach is told of each before it is gone
   */
  async remove(scope: Scope, beforeEach: (memory: StoredFact) => void): Promise<StoredFact[]> {
    const ids = remoteIds(scope);
    const removed: StoredFact[] = [];
    for (;;) {
      const { memories, more } = await this.protocol.page(ids, 0);
      const own = within(scope, memories);
      if (own.length < memories.length) {
        throw new LtmUnavailable('The Mem0 service listed memories of others for this scope; nothing was deleted');
      }
      if (own.some(({ remoteId }) => removed.some((one) => one.remoteId === remoteId))) {
        throw new LtmUnavailable('The Mem0 service still lists memories that it has deleted');
      }
      own.forEach(beforeEach);
      removed.push(...own);
      // What is not on this page has not been seen yet, so it must not go with the rest.
      if (more) await Promise.all(own.map(({ remoteId }) => this.protocol.delete(remoteId)));
      else {
        if (own.length > 0) await this.protocol.deleteAll(ids);
        return removed;
      }
    }
  }
}

/** The memories that are of a scope; a service that shows others is not believed. */
export function within(scope: Scope, memories: readonly RemoteMemory[]): StoredFact[] {
  return memories.flatMap((memory) => {
    const stored = storedFact(memory);
    return stored !== undefined && isReachedBy(scope, stored.scope) ? [stored] : [];
  });
}
