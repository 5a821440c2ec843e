import type { NewJob } from '../../../jobs/jobs.api.js';
import type { Webhook, WebhookChange, WebhookTerms } from '../../domain/webhook.js';

/** Where webhooks are kept, and how far the journal of the memories was read for them. The class is the DI token. */
export abstract class WebhookStore {
  /**
   * Makes a webhook, with an id and a secret.
   * @param position where it begins to listen when it is the first one of all tenants
   * @throws TooManyWebhooks
   */
  abstract create(tenant: string, terms: WebhookTerms, position: number): Promise<Webhook>;

  /** A tenant's webhooks, oldest first. */
  abstract list(tenant: string): Promise<Webhook[]>;

  abstract get(tenant: string, id: string): Promise<Webhook | undefined>;

  /** @returns the webhook as it is now, undefined when there is none */
  abstract update(tenant: string, id: string, change: WebhookChange): Promise<Webhook | undefined>;

  /** @returns whether there was one */
  abstract delete(tenant: string, id: string): Promise<boolean>;

  /** The active webhooks of all tenants. */
  abstract active(): Promise<Webhook[]>;

  /** Whether any tenant has one. */
  abstract any(): Promise<boolean>;

  /** How far the journal was read. */
  abstract position(): Promise<number>;

  /**
   * Queues deliveries and notes how far the journal was read, both or none.
   * @param from what the position was; when another process has read on meanwhile, nothing is done
   */
  abstract advance(from: number, to: number, deliveries: readonly NewJob[]): Promise<void>;
}
