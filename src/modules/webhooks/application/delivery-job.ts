/** The kind of the jobs that deliver. */
export const DELIVERY_KIND = 'webhooks.deliver';

/** What is to be delivered, and to which webhook; its address and secret are those of the moment of an attempt. */
export interface DeliveryPayload {
  readonly webhookId: string;
  readonly eventType: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a delivery ends with; `skipped` when the webhook was deleted or switched off meanwhile. */
export type DeliveryResult = { readonly status: number } | { readonly skipped: string };
