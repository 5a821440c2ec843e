import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of one request carries. */
export interface RequestContext {
  readonly requestId: string;
}

/** The request (or job) that the current code runs for. */
export const requestContext = new AsyncLocalStorage<RequestContext>();
