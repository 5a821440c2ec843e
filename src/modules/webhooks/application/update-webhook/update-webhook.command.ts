import { Command } from '@nestjs/cqrs';
import type { Webhook, WebhookChange } from '../../domain/webhook.js';

/** Change a webhook; an unknown id is the error WebhookNotFound, a wrong address TargetRefused. */
export class UpdateWebhook extends Command<Webhook> {
  constructor(
    readonly tenant: string,
    readonly id: string,
    readonly change: WebhookChange,
  ) {
    super();
  }
}
