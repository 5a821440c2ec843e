import type { HistoryEntry, Metadata, NewFact } from '../../domain/fact.js';
import { LtmWriteIncomplete } from '../../domain/ltm.errors.js';

/** A memory as the SDK hands it to the store, and the fact it came from (none for a turn kept word for word). */
export interface StagedMemory {
  readonly id: string;
  readonly vector: ArrayLike<number>;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly fact: NewFact | undefined;
  /** What makes the fact the same as another, see `contentKey`; none for a turn. */
  readonly contentKey: string | undefined;
  readonly metadata: Metadata;
  /** Last day on which it holds, `YYYY-MM-DD` (UTC). */
  readonly expiresOn: string | undefined;
  /** 0 to 1. */
  readonly customScore: number;
}

/**
 * What one call into the SDK wants to write. The SDK swallows write errors and writes in several
 * steps; collected here, all of it is committed in one transaction after the SDK is done, or none.
 */
export class UnitOfWork {
  readonly memories: StagedMemory[] = [];
  readonly history: Omit<HistoryEntry, 'id'>[] = [];

  /** @param embeddedBy name of the embedder whose vectors these are */
  constructor(readonly embeddedBy?: string) {}

  /**
   * The SDK logs what it could not do and goes on, so what it staged is counted before any of it is written: every
   * memory once, with its line of history.
   * @throws LtmWriteIncomplete
   */
  verify(expected: number): void {
    const noted = new Set(this.history.map(({ memoryId }) => memoryId));
    const whole = new Set(this.memories.map(({ id }) => id).filter((id) => noted.has(id))).size;
    const staged = Math.max(this.memories.length, this.history.length);
    if (whole !== expected || staged !== expected) throw new LtmWriteIncomplete(expected, whole);
  }
}
