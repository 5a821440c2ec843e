import type { FactCategory } from '../../../shared/kernel/fact-category.js';
import type { ScopeIds } from '../../../shared/kernel/scope.js';

/** Anything JSON that the caller attached. */
export type Metadata = Readonly<Record<string, unknown>>;

/** Name of the metadata that holds which application a memory belongs to: a filter, and a kind of entity, but no owner. */
export const APP_FIELD = 'app_id';

/** Name of the metadata that holds the tenant's own categories of a fact. */
export const CATEGORIES_FIELD = 'custom_categories';

/** A fact that is to be stored. */
export interface NewFact {
  readonly text: string;
  readonly category: FactCategory;
  /** How sure the extraction is, 0 to 1. */
  readonly confidence: number;
  /** For facts with one value at a time (name, home, job, …): which one. */
  readonly kind?: string | undefined;
  readonly attributedTo?: 'user' | 'assistant' | undefined;
  readonly metadata?: Metadata | undefined;
  /** Last day on which the fact holds, `YYYY-MM-DD` (UTC). */
  readonly expiresOn?: string | undefined;
}

/** A turn of a conversation that is kept word for word, as a memory of its own. */
export interface VerbatimTurn {
  readonly role: string;
  readonly content: string;
}

/** A stored memory. */
export interface Fact {
  readonly id: string;
  readonly text: string;
  readonly ids: ScopeIds;
  readonly category: FactCategory;
  /** See `NewFact`. */
  readonly kind?: string | undefined;
  readonly confidence: number;
  /** How much the fact is worth remembering, 0 to 1. */
  readonly customScore: number;
  readonly metadata: Metadata;
  readonly hash: string;
  readonly attributedTo?: string | undefined;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt?: string | undefined;
  readonly expiresOn?: string | undefined;
  /** The memory that took the place of this one; it then is in no search. */
  readonly supersededBy?: string | undefined;
}

/** A change of a memory; what is absent stays as it is. */
export interface FactChange {
  readonly text?: string | undefined;
  /** Laid over what is there, key by key. */
  readonly metadata?: Metadata | undefined;
  /** null: it holds for ever. */
  readonly expiresOn?: string | null | undefined;
}

/** Some of the memories that fit, and how many there are in all. */
export interface FactPage {
  readonly facts: readonly Fact[];
  readonly total: number;
}

/** One line of a memory's history. */
export interface HistoryEntry {
  readonly id: string;
  readonly memoryId: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly event: 'ADD' | 'UPDATE' | 'DELETE' | 'SUPERSEDE' | 'RESTORE';
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string | null;
  readonly deleted: boolean;
}

/** Someone who has memories, or an application that they belong to. */
export interface Entity {
  readonly type: 'user' | 'agent' | 'run' | 'app';
  readonly id: string;
  readonly memories: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The parts of a score, each in [0, 1]. */
export interface ScoreParts {
  readonly semantic: number;
  readonly keyword: number;
  readonly context: number;
  readonly entity: number;
}

/** A fact with how well it answers a query: 0 to 1, comparable between queries. */
export interface ScoredFact extends Fact {
  readonly score: number;
  readonly parts: ScoreParts;
}

/** What became of one fact that was to be stored. */
export interface StoreOutcome {
  readonly id: string;
  readonly text: string;
  /**
   * `NOOP`: the owner has this fact already, under `id`. `SUPERSEDE`: it was added in the place of another. `QUEUED`:
   * it is kept safely and will be stored under `id` as soon as the store can be reached.
   */
  readonly event: 'ADD' | 'NOOP' | 'SUPERSEDE' | 'QUEUED';
  readonly customScore: number;
}

/** The answer to a write: one outcome a fact, and the owner's version that has them all. */
export interface StoreReceipt {
  readonly outcomes: readonly StoreOutcome[];
  /** Grows with every write to the owner's memories. */
  readonly version: number;
}

/** The answer to a search: memories, best first, of one state of the owner. */
export interface FactSearchResult {
  readonly facts: readonly ScoredFact[];
  /** The owner's version that was searched. */
  readonly version: number;
  /** Whether the query had no vector, as the embedder failed or was late: words alone decided. */
  readonly wordsAlone?: boolean | undefined;
  /** The cache layer that answered; l4 is Mem0 itself. */
  readonly servedBy?: 'l2' | 'l3' | 'l4' | undefined;
}
