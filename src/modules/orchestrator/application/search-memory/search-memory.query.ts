import { Query } from '@nestjs/cqrs';
import { ownerName, type Scope } from '../../../../shared/kernel/scope.js';
import type { Filter } from '../../../ltm/ltm.api.js';
import type { Recall, Source } from '../../domain/recall.js';

/** What to search for, and how. */
export interface SearchOptions {
  /** In its canonical form; see `canonicalText`. */
  readonly text: string;
  /** 1 to 100. */
  readonly limit: number;
  /** Lowest score to return, 0 to 1. */
  readonly threshold: number;
  /** Only memories for which it holds; messages carry nothing that it could ask for, so they are left out. */
  readonly filter?: Filter | undefined;
  readonly sources: readonly Source[];
  /** Milliseconds that both memories get together. */
  readonly timeoutMs: number;
  /** The write to long-term memory, by its version, that the answer has to have seen. */
  readonly minVersion?: number | undefined;
}

/**
 * What both memories know on a query. The session of the scope narrows short-term memory alone:
 * long-term memory outlives sessions.
 */
export class SearchMemory extends Query<Recall> {
  readonly ownerName: string;
  /** What the answer depends on beside the state of both memories; begins with the name of the owner. */
  readonly key: string;

  constructor(
    readonly scope: Scope,
    readonly options: SearchOptions,
  ) {
    super();
    const { text, limit, threshold, filter, sources } = options;
    const asked = JSON.stringify([scope.agent, scope.session, text, limit, threshold, filter, sources]);
    this.ownerName = ownerName(scope.owner);
    this.key = this.ownerName + asked;
  }
}
