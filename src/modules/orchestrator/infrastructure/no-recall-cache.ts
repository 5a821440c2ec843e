import { RecallCache } from '../application/ports/recall-cache.port.js';

/** Layer L0 switched off. */
export class NoRecallCache extends RecallCache {
  override get(): undefined {
    return undefined;
  }

  override set(): void {}

  override forget(): number {
    return 0;
  }
}
