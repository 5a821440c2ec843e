import { AsyncResource } from 'node:async_hooks';

/**
 * Begins one piece of work in a turn of the event loop, in the order in which they came. Between two of them the loop
 * sees what else has arrived. Without that, it would work off all requests that it finds before it looks again, and
 * one that comes a moment too late would wait for all of those twice.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private isTaken = false;

  /** Begins at once where nothing else has begun in this turn. */
  begin(work: () => void): void {
    if (this.isTaken) {
      const context = new AsyncResource('Turn');
      this.waiting.push(() => context.runInAsyncScope(work));
      return;
    }
    this.isTaken = true;
    setImmediate(() => this.next());
    work();
  }

  private next(): void {
    const work = this.waiting.shift();
    this.isTaken = work !== undefined;
    if (work === undefined) return;
    setImmediate(() => this.next());
    work();
  }
}
