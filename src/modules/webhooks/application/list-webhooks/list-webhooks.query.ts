import { Query } from '@nestjs/cqrs';
import type { Webhook } from '../../domain/webhook.js';

/** The webhooks of a tenant, oldest first. */
export class ListWebhooks extends Query<Webhook[]> {
  constructor(readonly tenant: string) {
    super();
  }
}
