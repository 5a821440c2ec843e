import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { BuiltContext } from '../../domain/context/built-context.js';
import type { ContextSource } from '../../domain/context/context.errors.js';

/** What a context is built for. */
export interface ContextOptions {
  /** What is asked now; without it the last user messages of the session stand for it. */
  readonly text?: string | undefined;
  /** 50 to 100,000. */
  readonly maxTokens: number;
  /** Facts that are considered, 1 to 100. */
  readonly limit: number;
  /** Milliseconds that everything which is asked gets together. */
  readonly timeoutMs: number;
  /** The write to long-term memory, by its version, that the facts have to have seen. */
  readonly minVersion?: number | undefined;
}

/** A context, and how it came about. */
export interface Context extends BuiltContext {
  /** What could not answer; the rest is there. */
  readonly degraded: readonly (ContextSource | 'embedder')[];
  /** Milliseconds. */
  readonly timings: Readonly<Partial<Record<ContextSource, number>> & { total: number; build: number }>;
}

/**
 * What a model should know now, within one budget of tokens: who the user is, facts that answer the query, the session's
 * summaries and its latest turns. Fails with ContextUnavailable when nothing could be asked for.
 */
export class BuildContext extends Query<Context> {
  /** @param scope of a user; the session is the one whose turns are shown, and does not narrow long-term memory */
  constructor(
    readonly scope: Scope,
    readonly options: ContextOptions,
  ) {
    super();
  }
}
