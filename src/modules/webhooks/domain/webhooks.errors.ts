import { DomainError } from '../../../shared/kernel/domain-error.js';
import { MAX_WEBHOOKS } from './webhook.js';

/** No webhook of the tenant has this id. */
export class WebhookNotFound extends DomainError {
  constructor(id: string) {
    super('webhooks.not_found', 'missing', `There is no webhook ${id}.`);
  }
}

/** The tenant has as many webhooks as it may. */
export class TooManyWebhooks extends DomainError {
  constructor() {
    super('webhooks.too_many', 'conflict', `There are ${MAX_WEBHOOKS} webhooks already; delete one first.`);
  }
}

/** The address is one that this service does not call. */
export class TargetRefused extends DomainError {
  constructor(reason: string) {
    super('webhooks.target_refused', 'malformed', `url: ${reason}`);
  }
}

/** The receiver was not reached, was late, or answered with something else than 2xx; another attempt may succeed. */
export class DeliveryFailed extends DomainError {
  constructor(reason: string, cause?: unknown) {
    super('webhooks.delivery_failed', 'unavailable', `The receiver of the webhook ${reason}.`, { cause });
  }
}
