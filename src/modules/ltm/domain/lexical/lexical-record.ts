import type { AnalyzedMemory } from './analyze.js';

/** One memory of an owner as the keyword index keeps it. */
export interface LexicalRecord {
  /** The memory's address inside its owner: given once, in order of arrival, 0 to 4,294,967,295. */
  readonly position: number;
  /** The conversation it is a turn of; turns of one thread are neighbours by position. 0: of none. */
  readonly thread: number;
  /** The code of its category, 0–255; the index does not interpret it. */
  readonly category: number;
  readonly text: AnalyzedMemory;
}
