import { Command } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';

/** Remove all that is kept ready of a user; what is in long-term memory stays. Answers whether there was a profile. */
export class ForgetProfile extends Command<boolean> {
  /** @param scope of a user; for another one there is nothing to forget */
  constructor(readonly scope: Scope) {
    super();
  }
}
