import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type NewJob, ownerLane } from '../../jobs/jobs.api.js';
import { type JournalEntry, ReadJournal } from '../../ltm/ltm.api.js';
import { eventsOf } from '../domain/memory-event.js';
import type { Webhook } from '../domain/webhook.js';
import { changeOf } from './change-of.js';
import { DELIVERY_KIND, type DeliveryPayload } from './delivery-job.js';
import { WebhookStore } from './ports/webhook-store.port.js';

/** Lines of the journal that become deliveries in one transaction. */
const CHUNK = 200;

/** Milliseconds after which a failure is followed by another try. */
const AGAIN_MS = 1_000;

/**
 * Turns what happened to memories into queued deliveries. It reads the journal on from a position that is written in
 * the transaction that queues them: whatever the process dies of, each change is queued once.
 */
@Injectable()
export class DeliveryFeed implements OnApplicationBootstrap {
  private readonly logger = new Logger('webhooks');
  private reading: Promise<void> | undefined;
  private more = false;

  constructor(
    private readonly store: WebhookStore,
    private readonly queries: QueryBus,
  ) {}

  // What a process that died has written and not queued.
  onApplicationBootstrap(): void {
    this.wake();
  }

  /** Queues what has happened since; in the background, one reading at a time. */
  wake(): void {
    this.more = true;
    this.reading ??= this.readAll().finally(() => {
      this.reading = undefined;
      if (this.more) this.wake();
    });
  }

  /** Queues what has happened up to now. */
  async catchUp(): Promise<void> {
    if (!(await this.store.any())) return;
    const webhooks = await this.store.active();
    for (;;) {
      const from = await this.store.position();
      const { entries, position } = await this.queries.execute(new ReadJournal(from, CHUNK));
      if (position === from) return;
      await this.store.advance(
        from,
        position,
        entries.flatMap((entry) => deliveriesOf(entry, webhooks)),
      );
    }
  }

  private async readAll(): Promise<void> {
    while (this.more) {
      this.more = false;
      try {
        await this.catchUp();
      } catch (error) {
        this.logger.warn(`Deliveries were not queued, they will be: ${String(error)}`);
        setTimeout(() => this.wake(), AGAIN_MS).unref();
      }
    }
  }
}

function deliveriesOf(line: JournalEntry, webhooks: readonly Webhook[]): NewJob[] {
  const { owner, entry } = line;
  const own = webhooks.filter(({ tenant }) => tenant === owner.tenant);
  if (own.length === 0) return [];
  return eventsOf(changeOf(line)).flatMap(({ type, body }) =>
    own
      .filter(({ eventTypes }) => eventTypes.includes(type))
      .map(({ id, tenant }): NewJob => {
        const payload: DeliveryPayload = { webhookId: id, eventType: type, body };
        return {
          tenant,
          kind: DELIVERY_KIND,
          payload,
          // In order, and a receiver that is slow or gone takes up one place at most.
          lane: `webhook:${id}`,
          subject: ownerLane(owner),
          key: `${id}:${entry.id}:${type}`,
        };
      }),
  );
}
