import { Command } from '@nestjs/cqrs';
import type { Webhook, WebhookTerms } from '../../domain/webhook.js';

/** Tell an address what happens to the tenant's memories from now on. Errors: TargetRefused, TooManyWebhooks. */
export class CreateWebhook extends Command<Webhook> {
  constructor(
    readonly tenant: string,
    readonly terms: WebhookTerms,
  ) {
    super();
  }
}
