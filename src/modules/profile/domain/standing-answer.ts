import type { FactCategory } from '../../../shared/kernel/fact-category.js';

/** The first memories that answer a standing query, computed beforehand. */
export interface StandingAnswer {
  /** The standing query's own text. */
  readonly text: string;
  /** The state of memories that was searched. */
  readonly version: number;
  /** The day of the search, by which facts end: `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** How many were asked for; fewer in `facts` means that there are no more. */
  readonly limit: number;
  /** Best first, as the search gave them. */
  readonly facts: readonly AnsweringFact[];
}

/** A memory as a search gives it; kept and given back as it is. */
export interface AnsweringFact {
  readonly id: string;
  readonly category: FactCategory;
  /** 0 to 1. */
  readonly score: number;
}
