import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { FactSearch } from '../../application/ports/long-term-memory.port.js';
import type { FactSearchResult, Metadata } from '../../domain/fact.js';
import type { KeyedFact } from './store-outcomes.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Facts or turns go through the SDK's `add`, word for word; what it writes is collected. */
export interface AddCall {
  readonly kind: 'add';
  /** The facts to store by their text; none when turns are kept word for word. */
  readonly facts: ReadonlyMap<string, KeyedFact>;
  /** Attached to each memory; the SDK is not told, as it gives names such as `data` a meaning of its own. */
  readonly metadata: Metadata;
  /** Last day of the memories whose facts name none. */
  readonly expiresOn?: string | undefined;
  /** How many memories must come of it. */
  readonly expected: number;
  /** Vectors of all texts that are to be stored. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
  readonly unit: UnitOfWork;
}

/**
 * A query goes through the SDK's `search`: the store sees the real text and leaves the answer here. The SDK knows the
 * facts by their places in it.
 */
export interface SearchCall {
  readonly kind: 'search';
  readonly scope: Scope;
  readonly search: FactSearch;
  readonly signal: AbortSignal | undefined;
  answer: FactSearchResult;
}

/** A conversation goes through the SDK's `add` as far as its LLM; the answer is kept here, and nothing is written. */
export interface AskCall {
  readonly kind: 'ask';
  readonly scope: Scope;
  /** What the memories that the LLM is told of are searched by. */
  readonly query: string;
  readonly signal: AbortSignal | undefined;
  answer: string | undefined;
  failure: Error | undefined;
}

/** The call into the SDK that the current code belongs to: how its providers learn what the SDK does not pass on. */
export const engineCall = new AsyncLocalStorage<AddCall | SearchCall | AskCall>();

/** @throws Error when the SDK writes outside `add` */
export function currentAdd(): AddCall {
  const call = engineCall.getStore();
  if (call?.kind !== 'add') throw new Error('The SDK wrote outside a write');
  return call;
}
