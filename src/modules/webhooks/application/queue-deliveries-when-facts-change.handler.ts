import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { FactsChanged, FactsStored } from '../../ltm/ltm.api.js';
import { DeliveryFeed } from './delivery-feed.js';

@EventsHandler(FactsStored, FactsChanged)
export class QueueDeliveriesWhenFactsChangeHandler implements IEventHandler<FactsStored | FactsChanged> {
  constructor(private readonly feed: DeliveryFeed) {}

  handle(): void {
    this.feed.wake();
  }
}
