import { DeadlineExceeded } from './domain-error.js';

/** The moment until which an answer is wanted. What still runs then is cancelled through the signal. */
export class Deadline {
  private readonly timer: NodeJS.Timeout;
  private readonly ends: number;
  private readonly waiting: ((reason: DeadlineExceeded) => void)[] = [];
  /** Why nobody waits any more; undefined while there is time. */
  private reason: DeadlineExceeded | undefined;
  // Made for those who ask: it takes longer than most of what is waited for.
  private abort: AbortController | undefined;

  /** @param ms milliseconds from now */
  constructor(readonly ms: number) {
    this.ends = performance.now() + ms;
    this.timer = setTimeout(() => this.expire(), ms);
  }

  get signal(): AbortSignal {
    this.abort ??= new AbortController();
    if (this.reason !== undefined) this.abort.abort(this.reason);
    return this.abort.signal;
  }

  /** Milliseconds that are left, never below 0. */
  get left(): number {
    return Math.max(0, this.ends - performance.now());
  }

  /**
   * Waits for work as long as there is time.
   * @throws DeadlineExceeded
   */
  wait<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      // What the work does later settles nothing, so its failure then is no unhandled rejection either.
      if (this.reason === undefined) this.waiting.push(reject);
      else reject(this.reason);
      work.then(resolve, reject);
    });
  }

  /** Everything was answered: nothing is cancelled any more. */
  end(): void {
    clearTimeout(this.timer);
  }

  private expire(): void {
    this.reason = new DeadlineExceeded('The search', this.ms);
    for (const reject of this.waiting) reject(this.reason);
    this.abort?.abort(this.reason);
  }
}
