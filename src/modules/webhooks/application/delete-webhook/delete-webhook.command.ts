import { Command } from '@nestjs/cqrs';

/** Remove a webhook; what is queued for it is not sent any more. An unknown id is the error WebhookNotFound. */
export class DeleteWebhook extends Command<void> {
  constructor(
    readonly tenant: string,
    readonly id: string,
  ) {
    super();
  }
}
