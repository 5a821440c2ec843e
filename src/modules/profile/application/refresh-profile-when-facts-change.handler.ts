import { Logger } from '@nestjs/common';
import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { FactsChanged } from '../../ltm/ltm.api.js';
import { nextTurn } from '../../../shared/kernel/next-turn.js';
import { ProfileStore } from './ports/profile-store.port.js';
import { RefreshQueue } from './refresh-queue.js';

/** Users of a tenant that are forgotten at once. */
const BATCH = 500;

@EventsHandler(FactsChanged)
export class RefreshProfileWhenFactsChangeHandler implements IEventHandler<FactsChanged> {
  private readonly logger = new Logger('profile');

  constructor(
    private readonly store: ProfileStore,
    private readonly refresh: RefreshQueue,
  ) {}

  async handle({ tenant, owner }: FactsChanged): Promise<void> {
    if (owner === undefined) await this.forgetAll(tenant);
    else if (owner.kind === 'user') this.refresh.note({ tenant, user: owner.id }, { written: true });
  }

  /**
   * Whose memories they were is not known: nothing of what was removed may stay in a profile. Whoever is read next is
   * computed anew.
   */
  private async forgetAll(tenant: string): Promise<void> {
    try {
      while ((await this.store.forgetSome(tenant, BATCH)) === BATCH) await nextTurn();
    } catch (error) {
      // They are of an earlier version, so nobody is answered with them.
      this.logger.warn(`Profiles were not removed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
