import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WebhookNotFound } from '../../domain/webhooks.errors.js';
import { WebhookStore } from '../ports/webhook-store.port.js';
import { DeleteWebhook } from './delete-webhook.command.js';

@CommandHandler(DeleteWebhook)
export class DeleteWebhookHandler implements ICommandHandler<DeleteWebhook> {
  constructor(private readonly store: WebhookStore) {}

  async execute({ tenant, id }: DeleteWebhook): Promise<void> {
    if (!(await this.store.delete(tenant, id))) throw new WebhookNotFound(id);
  }
}
