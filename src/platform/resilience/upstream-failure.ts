import { DeadlineExceeded } from '../../shared/kernel/domain-error.js';
import { BulkheadRejectedError, isBrokenCircuitError, TaskCancelledError } from 'cockatiel';

/** Statuses below 500 that may pass by themselves. */
const MAY_PASS = new Set([408, 409, 425, 429]);

// The connection was never made, so nothing can have been carried out.
const NOT_DELIVERED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The upstream has asked (`Retry-After`) to be left alone for a while. */
export class UpstreamResting extends Error {
  /** @param milliseconds until it may be asked again */
  constructor(readonly milliseconds: number) {
    super(`it asked to be left alone for another ${Math.ceil(milliseconds / 1_000)} s`);
    this.name = 'UpstreamResting';
  }
}

/** Whoever asked no longer waits for the answer; this says nothing about the upstream. */
export class CallerLeft extends Error {
  constructor(cause: unknown) {
    super('the caller no longer waits', { cause });
    this.name = 'CallerLeft';
  }
}

/** What went wrong with an upstream, in a few words for people. */
export function reasonOf(error: unknown): string {
  if (isBrokenCircuitError(error)) return 'it failed several times in a row and is left alone for a while';
  const isLate = error instanceof CallerLeft && error.cause instanceof DeadlineExceeded;
  if (isLate || error instanceof TaskCancelledError) return 'it did not answer in time';
  if (error instanceof BulkheadRejectedError) return 'too many requests are waiting for it';
  return error instanceof Error ? error.message || error.name : String(error);
}

/** Whether a failure is the upstream's, and may pass: no connection, late, 408, 409, 425, 429, 5xx. */
export function mayPass(error: unknown): boolean {
  if (error instanceof CallerLeft || error instanceof UpstreamResting) return false;
  const { name, status } = error as { name?: unknown; status?: unknown };
  if (name === 'AbortError' || name === 'APIUserAbortError') return false;
  return typeof status !== 'number' || status >= 500 || MAY_PASS.has(status);
}

/** Whether a request that failed so can not have been carried out. */
export function wasNotDelivered(error: unknown): boolean {
  if (isBrokenCircuitError(error) || error instanceof UpstreamResting || error instanceof BulkheadRejectedError) {
    return true;
  }
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && NOT_DELIVERED.has(code)) return true;
  return cause !== undefined && cause !== error && wasNotDelivered(cause);
}

/**
 * Milliseconds that the `Retry-After` of a refusal asks for (seconds, or a date), where the client kept its headers.
 * @param now milliseconds since 1970-01-01 UTC
 */
export function retryAfterMs(error: unknown, now: number): number | undefined {
  const { headers } = error as { headers?: unknown };
  const value = headers instanceof Headers ? headers.get('retry-after') : headerOf(headers);
  if (value === null || value === undefined || value.trim() === '') return undefined;
  const milliseconds = /^\s*[\d.]+\s*$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}

function headerOf(headers: unknown): string | undefined {
  const value: unknown =
    typeof headers === 'object' && headers !== null ? Reflect.get(headers, 'retry-after') : undefined;
  return typeof value === 'string' ? value : undefined;
}
