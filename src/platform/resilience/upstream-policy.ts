import {
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  type IPolicy,
  type IRetryBackoffContext,
  isBrokenCircuitError,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';

const ATTEMPTS = 3;

/** Milliseconds before the second attempt, doubled for the third. */
const FIRST_WAIT_MS = 200;

/** Longest wait that `Retry-After` may ask for; what is longer is left to the retry of the whole job. */
const LONGEST_WAIT_MS = 5_000;

/** Failures in a row before an upstream is left alone, and for how many milliseconds. */
const BREAK_AFTER = 5;
const BREAK_FOR_MS = 10_000;

const MAY_PASS = new Set([408, 409, 425, 429]);

/**
 * How another service is called: within a time limit; three times when the failure may pass (no connection, late,
 * 408, 409, 425, 429, 5xx), with doubled waits and jitter, or as long as `Retry-After` says; and not at all for ten
 * seconds after five failures in a row.
 * @param timeoutMs of one attempt
 */
export function upstreamPolicy(timeoutMs: number): IPolicy {
  const backoff = new DelegateBackoff(waitBefore);
  return wrap(retry(handleWhen(isWorthRetrying), { maxAttempts: ATTEMPTS - 1, backoff }), singleTryPolicy(timeoutMs));
}

/** The same without a second attempt, for callers who have another way and no time. */
export function singleTryPolicy(timeoutMs: number): IPolicy {
  return wrap(
    circuitBreaker(handleWhen(mayPass), { halfOpenAfter: BREAK_FOR_MS, breaker: new ConsecutiveBreaker(BREAK_AFTER) }),
    timeout(timeoutMs, TimeoutStrategy.Aggressive),
  );
}

/** What went wrong with an upstream, in a few words for people. */
export function reasonOf(error: unknown): string {
  if (isBrokenCircuitError(error)) return 'it failed several times in a row and is left alone for a while';
  if (error instanceof TaskCancelledError) return 'it did not answer in time';
  return error instanceof Error ? error.message : String(error);
}

function isWorthRetrying(error: Error): boolean {
  return mayPass(error) && !isBrokenCircuitError(error) && (retryAfterMs(error) ?? 0) <= LONGEST_WAIT_MS;
}

function mayPass(error: Error): boolean {
  if (error.name === 'AbortError' || error.name === 'APIUserAbortError') return false; // the caller went away
  const { status } = error as { status?: unknown };
  return typeof status !== 'number' || status >= 500 || MAY_PASS.has(status);
}

// Spread over the upper half, as for jobs, so that many callers do not come back at once.
function waitBefore({ attempt, result }: IRetryBackoffContext<unknown>): number {
  const longest = FIRST_WAIT_MS * 2 ** (attempt - 1);
  const jittered = longest / 2 + (Math.random() * longest) / 2;
  return Math.max(jittered, 'error' in result ? (retryAfterMs(result.error) ?? 0) : 0);
}

/** Milliseconds that the `Retry-After` of a refusal asks for, where the provider's client kept its headers. */
function retryAfterMs(error: Error): number | undefined {
  const { headers } = error as { headers?: unknown };
  const value = headers instanceof Headers ? headers.get('retry-after') : headerOf(headers);
  const seconds = Number(value);
  return value === null || value === undefined || Number.isNaN(seconds) ? undefined : seconds * 1_000;
}

function headerOf(headers: unknown): string | undefined {
  const value: unknown =
    typeof headers === 'object' && headers !== null ? Reflect.get(headers, 'retry-after') : undefined;
  return typeof value === 'string' ? value : undefined;
}
