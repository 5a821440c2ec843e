import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { ReadJournal } from '../../../ltm/ltm.api.js';
import type { Webhook } from '../../domain/webhook.js';
import { DeliveryFeed } from '../delivery-feed.js';
import { WebhookSender } from '../ports/webhook-sender.port.js';
import { WebhookStore } from '../ports/webhook-store.port.js';
import { CreateWebhook } from './create-webhook.command.js';

@CommandHandler(CreateWebhook)
export class CreateWebhookHandler implements ICommandHandler<CreateWebhook> {
  constructor(
    private readonly store: WebhookStore,
    private readonly sender: WebhookSender,
    private readonly feed: DeliveryFeed,
    private readonly queries: QueryBus,
  ) {}

  async execute({ tenant, terms }: CreateWebhook): Promise<Webhook> {
    this.sender.check(terms.url);
    await this.feed.catchUp(); // what was before is not for the new one
    const { position } = await this.queries.execute(new ReadJournal('end', 1));
    return this.store.create(tenant, terms, position);
  }
}
