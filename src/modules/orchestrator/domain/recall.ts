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
  readonly metadata: Readonly<Record<string, unknown>>;
  /** What the score is made of, each part 0 to 1. */
  readonly parts: Readonly<Record<string, number>>;
}

/** One answer of a search over both memories. */
export interface Recalled extends Found {
  readonly source: Source | 'both';
}

/** The answer to a search, and how it came about. */
export interface Recall {
  readonly results: readonly Recalled[];
  /** What could not answer: a memory, or the embedder (words alone were searched). The rest is in `results`. */
  readonly degraded: readonly (Source | 'embedder')[];
  /** Which layer answered for each memory. */
  readonly servedBy: Readonly<Partial<Record<Source, string>>>;
  /** Milliseconds. */
  readonly timings: Readonly<{ total: number; stm?: number; ltm?: number; merge: number }>;
  /** The state of long-term memory that was searched. */
  readonly version: number;
}
