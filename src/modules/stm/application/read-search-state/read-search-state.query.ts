import { Query } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';

/**
 * What a search of a user's sessions depends on: another text whenever it could find something else. Fails with
 * SessionsUnavailable.
 */
export class ReadSearchState extends Query<string> {
  constructor(readonly scope: Scope) {
    super();
  }
}
