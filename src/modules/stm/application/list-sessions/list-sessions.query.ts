import { Query } from '@nestjs/cqrs';
import type { ListPosition, SessionOwner } from '../../domain/session.js';
import type { SessionPage } from '../ports/session-store.port.js';

/** Lists sessions of a user, last activity first. */
export class ListSessions extends Query<SessionPage> {
  /** @param limit 1–100 */
  constructor(
    readonly owner: SessionOwner,
    readonly limit: number,
    readonly after?: ListPosition,
  ) {
    super();
  }
}
