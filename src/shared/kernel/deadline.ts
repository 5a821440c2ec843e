import { DeadlineExceeded } from './domain-error.js';

/** The moment until which an answer is wanted. What still runs then is cancelled through the signal. */
export class Deadline {
  readonly signal: AbortSignal;
  private readonly abort = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly ends: number;

  /** @param ms milliseconds from now */
  constructor(readonly ms: number) {
    this.signal = this.abort.signal;
    this.ends = performance.now() + ms;
    this.timer = setTimeout(() => this.abort.abort(new DeadlineExceeded('The search', ms)), ms);
  }

  /** Milliseconds that are left, never below 0. */
  get left(): number {
    return Math.max(0, this.ends - performance.now());
  }

  /**
   * Waits for work as long as there is time.
   * @throws DeadlineExceeded
   */
  async wait<T>(work: Promise<T>): Promise<T> {
    if (this.signal.aborted) {
      work.catch(() => undefined); // nobody waits for it any more
      throw this.signal.reason;
    }
    let stop = (): void => undefined;
    const late = new Promise<never>((_, reject) => {
      stop = () => reject(this.signal.reason as Error);
      this.signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      this.signal.removeEventListener('abort', stop);
    }
  }

  /** Everything was answered: nothing is cancelled any more. */
  end(): void {
    clearTimeout(this.timer);
  }
}
