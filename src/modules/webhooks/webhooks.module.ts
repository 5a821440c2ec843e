import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { AccessSettings } from '../../config/access.settings.js';
import { WebhookSettings } from '../../config/webhook.settings.js';
import { SqliteDatabase } from '../../platform/sqlite/sqlite-database.js';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { Clock } from '../../shared/kernel/clock.js';
import { IdSource } from '../../shared/kernel/id-source.js';
import { JobStore } from '../jobs/jobs.api.js';
import { CreateWebhookHandler } from './application/create-webhook/create-webhook.handler.js';
import { DeleteWebhookHandler } from './application/delete-webhook/delete-webhook.handler.js';
import { DeliveryFeed } from './application/delivery-feed.js';
import { DeliveryJobHandler } from './application/delivery-job.handler.js';
import { ListWebhooksHandler } from './application/list-webhooks/list-webhooks.handler.js';
import { WebhookSender } from './application/ports/webhook-sender.port.js';
import { WebhookStore } from './application/ports/webhook-store.port.js';
import { QueueDeliveriesWhenFactsChangeHandler } from './application/queue-deliveries-when-facts-change.handler.js';
import { UpdateWebhookHandler } from './application/update-webhook/update-webhook.handler.js';
import { HttpWebhookSender } from './infrastructure/http-webhook-sender.js';
import { SqliteWebhookStore } from './infrastructure/sqlite/sqlite-webhook-store.js';

/** Tells addresses of the tenants what happens to their memories. */
@Module({
  imports: [SqliteModule],
  providers: [
    CreateWebhookHandler,
    DeleteWebhookHandler,
    DeliveryFeed,
    DeliveryJobHandler,
    ListWebhooksHandler,
    QueueDeliveriesWhenFactsChangeHandler,
    UpdateWebhookHandler,
    {
      provide: WebhookStore,
      useFactory: (database: SqliteDatabase, jobs: JobStore, clock: Clock, ids: IdSource) =>
        new SqliteWebhookStore(database, jobs, clock, ids),
      inject: [SqliteDatabase, JobStore, Clock, IdSource],
    },
    {
      provide: WebhookSender,
      // Without keys the service is on loopback and everything in it belongs to one.
      useFactory: ({ allowPrivate, timeoutMs }: WebhookSettings, { apiKeys }: AccessSettings, clock: Clock) =>
        new HttpWebhookSender({ allowPrivate: allowPrivate || apiKeys === '', timeoutMs }, clock),
      inject: [WebhookSettings, AccessSettings, Clock],
    },
  ],
})
export class WebhooksModule implements OnApplicationShutdown {
  constructor(@Inject(WebhookSender) private readonly sender: HttpWebhookSender) {}

  async onApplicationShutdown(): Promise<void> {
    await this.sender.close();
  }
}
