import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { Profile } from '../../domain/profile.js';

/**
 * Who a user is, and what the user likes, and what was learnt last: never older than the last write. A user without memories has an
 * empty profile.
 */
export class ReadProfile extends Query<Profile> {
  /** @param scope of a user; an agent narrows it to what was said with that agent, a session to what was said in it */
  constructor(readonly scope: Scope) {
    super();
  }
}
