import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { Recall, Source } from '../../domain/recall.js';

/** What to search for, and how. */
export interface SearchOptions {
  readonly text: string;
  /** 1 to 100. */
  readonly limit: number;
  /** Lowest score to return, 0 to 1. */
  readonly threshold: number;
  readonly sources: readonly Source[];
  /** Milliseconds that each memory gets. */
  readonly timeoutMs: number;
}

/**
 * What both memories know on a query. The session of the scope narrows short-term memory alone:
 * long-term memory outlives sessions.
 */
export class SearchMemory extends Query<Recall> {
  constructor(
    readonly scope: Scope,
    readonly options: SearchOptions,
  ) {
    super();
  }
}
