import type { Scope } from '../../../../../shared/kernel/scope.js';
import type { FactListing, FactSearch } from '../../../application/ports/long-term-memory.port.js';
import type { Entity, Fact, FactPage, FactSearchResult, HistoryEntry } from '../../../domain/fact.js';
import type { FactsDigest } from '../../../domain/facts-digest.js';
import type { Embedder } from '../../embedders/embedder.js';
import type { UnitOfWork } from '../unit-of-work.js';

/** A stored fact, as far as a new one has to be compared with it. */
export interface KnownFact {
  readonly id: string;
  readonly kind: string | undefined;
  readonly customScore: number;
}

/** What makes a new fact the same as a stored one: what it says, and for how long. */
export interface FactIdentity {
  readonly contentKey: string;
  /** Last day on which it holds, `YYYY-MM-DD` (UTC); undefined for ever. */
  readonly expiresOn: string | undefined;
}

/** A change of a stored memory, ready to be written: the text with what follows from it. */
export interface StoredChange {
  readonly text?: { readonly text: string; readonly vector: ArrayLike<number>; readonly hash: string } | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
  readonly expiresOn?: string | null | undefined;
}

/** A fact of the unit was stored by another process in the meantime; nothing of the unit was written. */
export class ContentTaken extends Error {
  override readonly message = 'others are writing the same facts';
}

/** The embedder was changed while the unit was made; nothing of the unit was written. */
export class EmbedderChanged extends Error {
  override readonly message = 'the embedder was changed meanwhile';
}

/** Where memories, their vectors, their index and their history live; partitioned by owner, a tenant in every query. */
export abstract class MemoryStore {
  /**
   * Memories of one scope that answer a query, best first: the nearest by vector and the best by words, scored together.
   * @param vector the query's embedding, of unit length; undefined when there is none, so that words decide alone
   */
  abstract search(
    scope: Scope,
    search: FactSearch,
    vector: ArrayLike<number> | undefined,
    signal?: AbortSignal,
  ): Promise<FactSearchResult>;

  /** The live facts of a scope's owner and agent that say the same for as long, by content key. */
  abstract findByContent(scope: Scope, facts: readonly FactIdentity[]): Promise<Map<string, KnownFact>>;

  /**
   * Writes all that a unit holds, in one transaction. A fact of a kind supersedes the owner's live ones of that kind,
   * and any fact supersedes the same one that would have ended earlier.
   * @param scope whose the memories are
   * @returns the owner's version, which grows with every write, and what was superseded by which memory
   * @throws ContentTaken
   * @throws EmbedderChanged
   */
  abstract commit(
    scope: Scope,
    unit: UnitOfWork,
  ): Promise<{ version: number; superseded: ReadonlyMap<string, string> }>;

  abstract get(tenant: string, id: string): Promise<Fact | undefined>;

  abstract list(scope: Scope, listing: FactListing): Promise<FactPage>;

  /** Writes a change and its line of history. @returns the memory as it is now, undefined when there is none */
  abstract update(tenant: string, id: string, change: StoredChange): Promise<Fact | undefined>;

  /** @returns what was removed, undefined when there is none */
  abstract delete(tenant: string, id: string): Promise<Fact | undefined>;

  /** @returns how many there were */
  abstract deleteAll(scope: Scope): Promise<number>;

  /** @param vector of the memory's text */
  abstract restore(tenant: string, id: string, vector: ArrayLike<number>): Promise<Fact | undefined>;

  abstract history(tenant: string, id: string): Promise<HistoryEntry[]>;

  /** See `LongTermMemory.version`. */
  abstract version(scope: Scope): Promise<number>;

  /** See `LongTermMemory.hasSeen`. */
  abstract hasSeen(version: number): Promise<boolean>;
  /** See `LongTermMemory.digest`. @param scope of a user */
  abstract digest(scope: Scope): Promise<FactsDigest>;

  abstract entities(tenant: string, app?: string): Promise<Entity[]>;

  abstract reset(tenant: string): Promise<void>;

  /**
   * Takes vectors of another embedder from now on.
   * @throws EmbedderFixed when there are memories of the one before
   */
  abstract useEmbedder(embedder: Embedder): Promise<void>;

  /** Answers when the store is there; cheap. */
  abstract ping(): Promise<void>;

  /** Ends what the store runs beside this thread. */
  abstract close(): Promise<void>;
}
