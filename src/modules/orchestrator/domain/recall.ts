import type { FactCategory } from '../../../shared/kernel/fact-category.js';

/** The two memories that a search asks side by side. */
export const SOURCES = ['stm', 'ltm'] as const;
export type Source = (typeof SOURCES)[number];

/** One thing that one memory found. */
export interface Found {
  readonly id: string;
  readonly text: string;
  /** 0 to 1, comparable between the memories. */
  readonly score: number;
  readonly category?: FactCategory | undefined;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** When it was said last, where that differs; ISO 8601, UTC. */
  readonly updatedAt?: string | undefined;
  /** How much it is worth remembering, 0 to 1; undefined for what was just said. */
  readonly worth?: number | undefined;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** What the score is made of, each part 0 to 1. */
  readonly parts: Readonly<Record<string, number>>;
}

/** One answer of a search over both memories. */
export interface Recalled extends Found {
  readonly source: Source | 'both';
}

/** What an answer of less than all can be missing: a memory, or the embedder (words alone were searched). */
export type Missing = Source | 'embedder';

/** The answer to a search, and how it came about. */
export interface Recall {
  readonly results: readonly Recalled[];
  /** What could not answer. The rest is in `results`. */
  readonly degraded: readonly Missing[];
  /** Which cache layer answered for each memory; l4 is Mem0 itself, store and memory are where sessions are. */
  readonly servedBy: Readonly<Partial<Record<Source, string>>>;
  /** Milliseconds. */
  readonly timings: Readonly<{ total: number; stm?: number; ltm?: number; merge: number }>;
  /** The state of long-term memory that was searched. */
  readonly version: number;
}
