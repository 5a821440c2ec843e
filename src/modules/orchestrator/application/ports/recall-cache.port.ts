import type { Owner } from '../../../../shared/kernel/scope.js';
import type { Recall } from '../../domain/recall.js';

/** An answer that is kept. */
export interface KeptRecall {
  /** Of both memories; an answer of another state is none. */
  readonly state: string;
  /** As it is given from here. */
  readonly recall: Recall;
  /** As `performance.now()` told it. */
  readonly madeAt: number;
  /** When the state was last compared: the change mark of before that (see `ChangeMark`), and the time. */
  readonly confirmed: { readonly mark: string | undefined; readonly at: number };
}

/** Layer L0: whole answers in this process. The class is the DI token. */
export abstract class RecallCache {
  /** What is kept for a query, by its key; nothing is counted. */
  abstract peek(key: string): KeptRecall | undefined;

  /** Notes that a kept answer was given, or that there was none. @param now as `performance.now()` tells it */
  abstract count(hit: KeptRecall | undefined, now: number): void;

  abstract set(key: string, kept: KeptRecall): void;

  /** Notes that a kept answer still holds. */
  abstract confirm(key: string, confirmed: KeptRecall['confirmed']): void;

  /** Removes what is kept of an owner. @returns how many answers that were */
  abstract forget(owner: Owner): number;
}
