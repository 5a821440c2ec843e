import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Webhook } from '../../domain/webhook.js';
import { WebhookStore } from '../ports/webhook-store.port.js';
import { ListWebhooks } from './list-webhooks.query.js';

@QueryHandler(ListWebhooks)
export class ListWebhooksHandler implements IQueryHandler<ListWebhooks> {
  constructor(private readonly store: WebhookStore) {}

  execute({ tenant }: ListWebhooks): Promise<Webhook[]> {
    return this.store.list(tenant);
  }
}
