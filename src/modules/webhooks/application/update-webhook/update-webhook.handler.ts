import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Webhook } from '../../domain/webhook.js';
import { WebhookNotFound } from '../../domain/webhooks.errors.js';
import { WebhookSender } from '../ports/webhook-sender.port.js';
import { WebhookStore } from '../ports/webhook-store.port.js';
import { UpdateWebhook } from './update-webhook.command.js';

@CommandHandler(UpdateWebhook)
export class UpdateWebhookHandler implements ICommandHandler<UpdateWebhook> {
  constructor(
    private readonly store: WebhookStore,
    private readonly sender: WebhookSender,
  ) {}

  async execute({ tenant, id, change }: UpdateWebhook): Promise<Webhook> {
    if (change.url !== undefined) this.sender.check(change.url);
    const webhook = await this.store.update(tenant, id, change);
    if (webhook === undefined) throw new WebhookNotFound(id);
    return webhook;
  }
}
