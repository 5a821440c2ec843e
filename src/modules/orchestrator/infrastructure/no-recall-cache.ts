import { RecallCache } from '../application/ports/recall-cache.port.js';

/** Layer L0 switched off. */
export class NoRecallCache extends RecallCache {
  override peek(): undefined {
    return undefined;
  }

  override count(): void {}

  override set(): void {}

  override confirm(): void {}

  override forget(): number {
    return 0;
  }
}
