import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type JobContext, JobHandler, JobHandlers } from '../../jobs/jobs.api.js';
import { DELIVERY_KIND, type DeliveryPayload, type DeliveryResult } from './delivery-job.js';
import { WebhookSender } from './ports/webhook-sender.port.js';
import { WebhookStore } from './ports/webhook-store.port.js';

/** Delivers; a failed attempt is repeated with backoff, and after the last one the job is failed for all to see. */
@Injectable()
export class DeliveryJobHandler extends JobHandler<DeliveryPayload, DeliveryResult> implements OnModuleInit {
  readonly kind = DELIVERY_KIND;

  constructor(
    private readonly store: WebhookStore,
    private readonly sender: WebhookSender,
    private readonly handlers: JobHandlers,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run(payload: DeliveryPayload, { tenant, jobId, signal }: JobContext): Promise<DeliveryResult> {
    const { webhookId, eventType } = payload;
    const webhook = await this.store.get(tenant, webhookId);
    if (webhook === undefined) return { skipped: 'the webhook was deleted' };
    if (!webhook.active) return { skipped: 'the webhook is not active' };
    const { url, secret } = webhook;
    const body = JSON.stringify({ webhook_id: webhookId, delivery_id: jobId, ...payload.body });
    return { status: await this.sender.send({ url, secret, id: jobId, eventType, body }, signal) };
  }
}
