import { Clock } from '../../src/shared/kernel/clock.js';

/** A clock that stands still until it is told to go on. */
export class ManualClock extends Clock {
  constructor(private time = Date.UTC(2025, 0, 1)) {
    super();
  }

  now(): number {
    return this.time;
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}
