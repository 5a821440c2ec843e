/** What a webhook can be told of. */
export const EVENT_TYPES = ['memory_add', 'memory_update', 'memory_delete', 'memory_categorize'] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** Most webhooks of one tenant. */
export const MAX_WEBHOOKS = 50;

/** Where a tenant wants to be told what happens to its memories. Times are ISO 8601, UTC. */
export interface Webhook {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly url: string;
  readonly eventTypes: readonly EventType[];
  /** Whether anything is delivered. */
  readonly active: boolean;
  /** What its deliveries are signed with; shown once, when the webhook is made. */
  readonly secret: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What the tenant decides on. */
export type WebhookTerms = Pick<Webhook, 'name' | 'url' | 'eventTypes'>;

/** A change of a webhook; what is absent stays as it is. */
export type WebhookChange = {
  readonly [Term in keyof WebhookTerms | 'active']?: Webhook[Term] | undefined;
};
