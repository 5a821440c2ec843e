import type { Owner } from '../../../../shared/kernel/scope.js';
import type { Recall } from '../../domain/recall.js';

/** Layer L0: whole answers in this process. The class is the DI token. */
export abstract class RecallCache {
  /**
   * @param key what was asked, everything that the answer depends on beside the state of both memories
   * @param state of both memories; an answer of another state is none
   */
  abstract get(owner: Owner, key: string, state: string): Recall | undefined;

  abstract set(owner: Owner, key: string, state: string, recall: Recall): void;

  /** Removes what is kept of an owner. @returns how many answers that were */
  abstract forget(owner: Owner): number;
}
