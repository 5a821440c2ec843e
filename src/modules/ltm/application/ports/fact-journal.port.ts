import type { Owner } from '../../../../shared/kernel/scope.js';
import type { Fact, HistoryEntry } from '../../domain/fact.js';

/** A line of the history of all memories, with whose it is. */
export interface JournalEntry {
  readonly owner: Owner;
  readonly entry: HistoryEntry;
  /** The memory as it is by now; undefined once it is gone. */
  readonly fact: Fact | undefined;
}

/** Some lines of the journal, oldest first, and the position from which the next ones follow. */
export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  readonly position: number;
}

/**
 * What happened to the memories of all tenants, in the order in which it was committed. A line is written in the
 * transaction of the change itself, so whoever reads on from a position misses nothing. The class is the DI token.
 */
export abstract class FactJournal {
  /** Lines after a position. @param limit how many, 1–1,000 */
  abstract after(position: number, limit: number): Promise<JournalPage>;

  /** The position after the last line. */
  abstract end(): Promise<number>;
}
