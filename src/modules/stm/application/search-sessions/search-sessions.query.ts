import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { FoundMessage } from '../../domain/search-messages.js';

/** What a search of sessions found. */
export interface SessionSearchResult {
  /** Best first. */
  readonly messages: readonly FoundMessage[];
  /** The store could not answer: this is what the process remembers, and may be behind. */
  readonly stale: boolean;
}

/**
 * Searches the messages of one session, or of the user's live sessions when the scope names none. Sessions belong to
 * users: a scope without a user finds nothing, and neither does a session that is not there.
 */
export class SearchSessions extends Query<SessionSearchResult> {
  /**
   * @param text any text; it is never read as query syntax
   * @param limit how many messages at most
   * @param signal ends the search early
   */
  constructor(
    readonly scope: Scope,
    readonly text: string,
    readonly limit: number,
    readonly signal?: AbortSignal | undefined,
  ) {
    super();
  }
}
