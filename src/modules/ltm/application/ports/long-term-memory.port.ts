import type { Scope } from '../../../../shared/kernel/scope.js';
import type {
  Entity,
  Fact,
  FactChange,
  FactPage,
  FactSearchResult,
  HistoryEntry,
  Metadata,
  NewFact,
  StoreReceipt,
  VerbatimTurn,
} from '../../domain/fact.js';
import { type FactsDigest, FactsDigestBuilder } from '../../domain/facts-digest.js';
import type { Filter } from '../../domain/filter.js';

/** Memories that are read at once to walk through all. */
const PAGE = 1_000;

/** What to search for. */
export interface FactSearch {
  /** Text to match, 1–10,000 characters. */
  readonly text: string;
  /** How many, 1–1,000. */
  readonly limit: number;
  /** Lowest score to return, 0–1. */
  readonly threshold?: number | undefined;
  /** Only memories for which it holds. */
  readonly filter?: Filter | undefined;
  /** Whether memories whose last day is over are found too. */
  readonly showExpired?: boolean | undefined;
}

/** Which memories to list. */
export interface FactListing {
  readonly filter?: Filter | undefined;
  readonly showExpired?: boolean | undefined;
  readonly offset: number;
  /** How many, 1–1,000. */
  readonly limit: number;
}

/** What turns that are kept word for word carry. */
export interface TurnOptions {
  readonly metadata?: Metadata | undefined;
  /** Last day on which they hold, `YYYY-MM-DD` (UTC). */
  readonly expiresOn?: string | undefined;
}

/**
 * Long-term memory as the use cases need it. The class is the DI token. Every method can fail with LtmUnavailable;
 * a tenant reaches its own memories only.
 */
export abstract class LongTermMemory {
  /** Memories of one scope that answer a query, best first. */
  abstract search(scope: Scope, search: FactSearch, signal?: AbortSignal): Promise<FactSearchResult>;

  /**
   * Stores facts, all or none. What the owner has already becomes `NOOP`; a fact of a kind with one value at a time
   * takes the place of the one before (`SUPERSEDE`), which leaves the search and can be restored.
   * @param metadata attached to each of them
   * @returns one outcome a fact, in the order given
   * @throws LtmWriteIncomplete
   */
  abstract addFacts(scope: Scope, facts: readonly NewFact[], metadata?: Metadata): Promise<StoreReceipt>;

  /**
   * Stores turns word for word, all or none, each as a memory of its own.
   * @throws LtmWriteIncomplete
   */
  abstract addTurns(scope: Scope, turns: readonly VerbatimTurn[], options?: TurnOptions): Promise<StoreReceipt>;

  /** One memory, superseded ones included; undefined when the tenant has none of this id. */
  abstract get(tenant: string, id: string): Promise<Fact | undefined>;

  /** Memories of a scope, newest first, with the number of all that fit. */
  abstract list(scope: Scope, listing: FactListing): Promise<FactPage>;

  /** Changes a memory and notes it in its history. @returns the memory as it is now, undefined when there is none */
  abstract update(tenant: string, id: string, change: FactChange): Promise<Fact | undefined>;

  /** Removes a memory; its history stays. @returns what it was, undefined when there is none */
  abstract delete(tenant: string, id: string): Promise<Fact | undefined>;

  /** Removes all memories of a scope. @returns how many there were */
  abstract deleteAll(scope: Scope): Promise<number>;

  /** Brings a superseded memory back into the search. @returns it, undefined when there is none */
  abstract restore(tenant: string, id: string): Promise<Fact | undefined>;

  /** What happened to a memory, oldest first; also after it was deleted. */
  abstract history(tenant: string, id: string): Promise<HistoryEntry[]>;

  /**
   * The state of what a scope reaches: it never falls, and differs after every write that a search of this scope
   * could see.
   */
  abstract version(scope: Scope): Promise<number>;

  /** Whether all writes up to a version that some write was answered with can be seen here. */
  abstract hasSeen(version: number): Promise<boolean>;
  /**
   * What there is of a scope at a glance, of one state of its memories. This walks through all of them; an adapter whose
   * store can do better does so.
   */
  async digest(scope: Scope): Promise<FactsDigest> {
    for (;;) {
      const version = await this.version(scope);
      const digest = new FactsDigestBuilder();
      for (let offset = 0, total = 1; offset < total; offset += PAGE) {
        const page = await this.list(scope, { offset, limit: PAGE });
        for (const fact of page.facts) digest.add(fact);
        total = page.total;
      }
      if ((await this.version(scope)) === version) return digest.build(version);
    }
  }

  /**
   * Everyone who has memories, and the applications that these belong to.
   * @param app only those who have memories of this application, with their number
   */
  abstract entities(tenant: string, app?: string): Promise<Entity[]>;

  /** Removes all memories of a tenant, with their history. */
  abstract reset(tenant: string): Promise<void>;

  /** Whether the store answers; cheap. */
  abstract ping(): Promise<void>;
}
