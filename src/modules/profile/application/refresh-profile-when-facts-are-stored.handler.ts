import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { FactsStored } from '../../ltm/ltm.api.js';
import { RefreshQueue } from './refresh-queue.js';

@EventsHandler(FactsStored)
export class RefreshProfileWhenFactsAreStoredHandler implements IEventHandler<FactsStored> {
  constructor(private readonly refresh: RefreshQueue) {}

  handle({ scope: { tenant, user }, receipt }: FactsStored): void {
    const isNew = receipt.outcomes.some(({ event }) => event !== 'NOOP');
    if (user !== undefined && isNew) this.refresh.note({ tenant, user }, { written: true });
  }
}
