import type { FactCategory } from './fact-category.js';

/** What a sentence states, before it becomes a fact: `label: value`. */
export interface Statement {
  readonly label: string;
  readonly value: string;
  /** In (0, 1]. */
  readonly confidence: number;
  /** Category of a label that names a person or a thing ("Brother Tom"); other labels have theirs in a table. */
  readonly category?: FactCategory | undefined;
  /** Set where a person has one value at a time ("home"), so that a later fact replaces an earlier one. */
  readonly kind?: string | undefined;
}
