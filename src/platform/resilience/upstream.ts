import { Logger } from '@nestjs/common';
import {
  type BulkheadPolicy,
  bulkhead,
  BulkheadRejectedError,
  type CircuitBreakerPolicy,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  type IPolicy,
  type IRetryBackoffContext,
  isBrokenCircuitError,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { DeadlineExceeded } from '../../shared/kernel/domain-error.js';
import { CallerLeft, mayPass, reasonOf, retryAfterMs, UpstreamResting, wasNotDelivered } from './upstream-failure.js';
import type { UpstreamRegistry, UpstreamState } from './upstream-registry.js';

/** Milliseconds before the second attempt, doubled for the third. */
const FIRST_WAIT_MS = 200;

/** Longest wait between two attempts that `Retry-After` may ask for; for a longer one the caller gets the failure. */
const LONGEST_WAIT_MS = 5_000;

/** Longest time that `Retry-After` may keep all callers away. */
const LONGEST_REST_MS = 60_000;

/** Failures in a row before an upstream is left alone, and for how many milliseconds. */
const BREAK_AFTER = 5;
const BREAK_FOR_MS = 5_000;

/** An upstream that has not answered for so many milliseconds when the caller's time is over, was slow. */
const SLOW_MS = 200;

/** How another service is called. */
export interface UpstreamOptions {
  /** As it is shown in probes, metrics and logs. */
  readonly name: string;
  /** Milliseconds that one attempt may take. */
  readonly timeoutMs: number;
  /** Attempts in all at what may be repeated. */
  readonly attempts?: number;
  /** Milliseconds that it is left alone for after five failures in a row. */
  readonly breakForMs?: number;
  /** Requests at once, and how many more may wait; without it any number. */
  readonly bulkhead?: { readonly atOnce: number; readonly waiting: number };
}

/** One call. */
export interface CallOptions {
  /** The caller's; a call whose caller leaves ends at once. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether carrying it out twice is the same as once. What is not, is tried again only where it was certainly not
   * delivered. True by default.
   */
  readonly repeatable?: boolean;
}

const STATES: Readonly<Partial<Record<CircuitState, UpstreamState['state']>>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half-open',
};

/**
 * Another service, and the one way in which all of them are called: a bounded number at once; within a time limit;
 * again with doubled waits and jitter when the failure may pass; as `Retry-After` asks; and not at all for a while
 * after five failures in a row, until one call finds it back.
 */
export class Upstream {
  private readonly logger = new Logger('upstream');
  private readonly breaker: CircuitBreakerPolicy;
  private readonly room: BulkheadPolicy | undefined;
  private readonly once: IPolicy;
  private readonly again: IPolicy;
  private readonly againIfUndelivered: IPolicy;
  private failures = 0;
  private restUntil = 0;

  /** @param registry where its state is shown from now on */
  constructor(
    private readonly options: UpstreamOptions,
    registry?: UpstreamRegistry,
  ) {
    const { timeoutMs, attempts = 1, breakForMs = BREAK_FOR_MS, bulkhead: limits } = options;
    this.breaker = circuitBreaker(handleWhen(mayPass), {
      halfOpenAfter: breakForMs,
      breaker: new ConsecutiveBreaker(BREAK_AFTER),
    });
    this.room = limits && bulkhead(limits.atOnce, limits.waiting);
    this.once = wrap(this.breaker, timeout(timeoutMs, TimeoutStrategy.Aggressive));
    this.again = retrying(attempts, isWorthRetrying);
    this.againIfUndelivered = retrying(attempts, (error) => isWorthRetrying(error) && wasNotDelivered(error));
    this.report();
    registry?.register(options.name, () => this.state);
  }

  get state(): UpstreamState {
    const resting = this.restUntil > Date.now();
    const state = resting ? 'open' : (STATES[this.breaker.state] ?? 'open');
    return { name: this.options.name, state, failures: this.failures };
  }

  /**
   * Calls it.
   * @param work gets a signal that ends with the attempt
   * @throws what `work` throws, or CallerLeft, UpstreamResting and cockatiel's errors: `reasonOf` tells all of them
   */
  execute<T>(work: (signal: AbortSignal) => Promise<T>, { signal, repeatable = true }: CallOptions = {}): Promise<T> {
    const policy = repeatable ? this.again : this.againIfUndelivered;
    // Also between two attempts nobody is kept who has left.
    return untilLeft(
      policy.execute(() => this.attempt(work, signal), signal),
      signal,
    );
  }

  private async attempt<T>(work: (signal: AbortSignal) => Promise<T>, caller: AbortSignal | undefined): Promise<T> {
    return this.room === undefined ? this.call(work, caller) : this.room.execute(() => this.call(work, caller));
  }

  private call<T>(work: (signal: AbortSignal) => Promise<T>, caller: AbortSignal | undefined): Promise<T> {
    if (caller?.aborted === true) return Promise.reject(new CallerLeft(caller.reason));
    const rest = this.restUntil - Date.now();
    if (rest > 0) return Promise.reject(new UpstreamResting(rest));
    // A signal of its own: cockatiel's default is one for all, on which listeners would pile up.
    return this.once.execute(({ signal }) => this.watched(work, signal, caller), new AbortController().signal);
  }

  private async watched<T>(
    work: (signal: AbortSignal) => Promise<T>,
    attempt: AbortSignal,
    caller: AbortSignal | undefined,
  ): Promise<T> {
    const started = performance.now();
    try {
      const signal = caller === undefined ? attempt : AbortSignal.any([attempt, caller]);
      return await untilLeft(work(signal), caller);
    } catch (error) {
      if (error instanceof CallerLeft && wasSlow(error, performance.now() - started)) throw error.cause;
      this.rest(error);
      throw error;
    }
  }

  private rest(error: unknown): void {
    const asked = retryAfterMs(error, Date.now());
    if (asked !== undefined && asked > 0) this.restUntil = Date.now() + Math.min(asked, LONGEST_REST_MS);
  }

  private report(): void {
    const { name } = this.options;
    this.breaker.onSuccess(() => (this.failures = 0));
    this.breaker.onFailure(({ handled }) => (this.failures += handled ? 1 : 0));
    this.breaker.onBreak((why) => {
      const reason = 'error' in why ? reasonOf(why.error) : 'it failed';
      this.logger.warn(`${name} is left alone for a while after ${this.failures} failures in a row: ${reason}`);
    });
    this.breaker.onReset(() => this.logger.log(`${name} answers again`));
  }
}

function retrying(attempts: number, isWorthIt: (error: Error) => boolean): IPolicy {
  const backoff = new DelegateBackoff(waitBefore);
  return retry(handleWhen(isWorthIt), { maxAttempts: attempts - 1, backoff });
}

function isWorthRetrying(error: Error): boolean {
  if (error instanceof UpstreamResting) return error.milliseconds <= LONGEST_WAIT_MS;
  if (isBrokenCircuitError(error) || error instanceof BulkheadRejectedError) return false;
  // The caller's own time is over.
  if (error instanceof DeadlineExceeded) return false;
  return mayPass(error) && (retryAfterMs(error, Date.now()) ?? 0) <= LONGEST_WAIT_MS;
}

// Spread over the upper half, as for jobs, so that many callers do not come back at once.
function waitBefore({ attempt, result }: IRetryBackoffContext<unknown>): number {
  const longest = FIRST_WAIT_MS * 2 ** (attempt - 1);
  const jittered = longest / 2 + (Math.random() * longest) / 2;
  if (!('error' in result)) return jittered;
  const { error } = result;
  const asked = error instanceof UpstreamResting ? error.milliseconds : (retryAfterMs(error, Date.now()) ?? 0);
  return asked === 0 ? jittered : asked + jittered / 4; // never a moment too early
}

// Whether the caller's budget was over only after the upstream had had a fair time to answer.
function wasSlow({ cause }: CallerLeft, elapsedMs: number): boolean {
  return cause instanceof DeadlineExceeded && elapsedMs >= SLOW_MS;
}

/**
 * An answer, as long as the caller waits for it; work that ignores its signal does not keep anybody.
 * @throws CallerLeft
 */
async function untilLeft<T>(work: Promise<T>, caller: AbortSignal | undefined): Promise<T> {
  if (caller === undefined) return work;
  let leave: () => void = () => undefined;
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(new CallerLeft(caller.reason));
    if (caller.aborted) leave();
    else caller.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([work, left]);
  } catch (error) {
    throw caller.aborted ? new CallerLeft(caller.reason) : error;
  } finally {
    caller.removeEventListener('abort', leave);
  }
}
