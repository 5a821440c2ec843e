/** What other modules may import of the webhooks. */
export { CreateWebhook } from './application/create-webhook/create-webhook.command.js';
export { DeleteWebhook } from './application/delete-webhook/delete-webhook.command.js';
export { ListWebhooks } from './application/list-webhooks/list-webhooks.query.js';
export { UpdateWebhook } from './application/update-webhook/update-webhook.command.js';
export { EVENT_TYPES, type EventType, type Webhook } from './domain/webhook.js';
