import { randomBytes } from 'node:crypto';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import type { Clock } from '../../../../shared/kernel/clock.js';
import type { IdSource } from '../../../../shared/kernel/id-source.js';
import type { JobStore, NewJob } from '../../../jobs/jobs.api.js';
import { WebhookStore } from '../../application/ports/webhook-store.port.js';
import {
  type EventType,
  MAX_WEBHOOKS,
  type Webhook,
  type WebhookChange,
  type WebhookTerms,
} from '../../domain/webhook.js';
import { TooManyWebhooks } from '../../domain/webhooks.errors.js';

/** Every change of the webhooks' tables, oldest first. Secrets are kept as they are: they have to be signed with. */
const SCHEMA: readonly string[] = [
  `
  CREATE TABLE webhooks (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    event_types TEXT NOT NULL,
    active INTEGER NOT NULL,
    secret TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX webhooks_of_tenant ON webhooks (tenant, seq);
  CREATE TABLE webhook_feed (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL);
  INSERT INTO webhook_feed VALUES (1, 0);
  `,
];

interface WebhookRow {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly url: string;
  readonly event_types: string;
  readonly active: number;
  readonly secret: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** Webhooks in the SQLite file, beside the memories and the jobs that they are between. */
export class SqliteWebhookStore extends WebhookStore {
  private readonly statements;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly jobs: JobStore,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {
    super();
    database.migrate('webhooks', SCHEMA);
    this.statements = prepareStatements(database);
  }

  override async create(tenant: string, terms: WebhookTerms, position: number): Promise<Webhook> {
    const now = this.clock.iso();
    const secret = `whsec_${randomBytes(32).toString('base64url')}`;
    const webhook = { ...terms, id: this.ids.next(), tenant, active: true, secret, createdAt: now, updatedAt: now };
    this.database.transaction(() => {
      if (this.rowsOf(tenant).length >= MAX_WEBHOOKS) throw new TooManyWebhooks();
      if (this.statements.first.get() === undefined) this.statements.setPosition.run(position);
      this.statements.insert.run(rowOf(webhook));
    });
    return webhook;
  }

  override async list(tenant: string): Promise<Webhook[]> {
    return this.rowsOf(tenant).map(webhookOf);
  }

  override async get(tenant: string, id: string): Promise<Webhook | undefined> {
    const row = this.statements.byId.get(id, tenant) as WebhookRow | undefined;
    return row && webhookOf(row);
  }

  override async update(tenant: string, id: string, change: WebhookChange): Promise<Webhook | undefined> {
    return this.database.transaction(() => {
      const row = this.statements.byId.get(id, tenant) as WebhookRow | undefined;
      if (row === undefined) return undefined;
      const known = webhookOf(row);
      const next: Webhook = {
        ...known,
        name: change.name ?? known.name,
        url: change.url ?? known.url,
        eventTypes: change.eventTypes ?? known.eventTypes,
        active: change.active ?? known.active,
        updatedAt: this.clock.iso(),
      };
      this.statements.update.run(rowOf(next));
      return next;
    });
  }

  override async delete(tenant: string, id: string): Promise<boolean> {
    return this.statements.delete.run(id, tenant).changes === 1;
  }

  override async active(): Promise<Webhook[]> {
    return (this.statements.active.all() as WebhookRow[]).map(webhookOf);
  }

  override async any(): Promise<boolean> {
    return this.statements.first.get() !== undefined;
  }

  override async position(): Promise<number> {
    return this.statements.position.get() as number;
  }

  override async advance(from: number, to: number, deliveries: readonly NewJob[]): Promise<void> {
    const queued: Promise<unknown>[] = [];
    this.database.transaction(() => {
      if (this.statements.advance.run({ from, to }).changes === 0) return;
      // A queue in the same file takes part in the transaction; any other knows a delivery again by its key.
      for (const delivery of deliveries) queued.push(this.jobs.enqueue(delivery));
    });
    await Promise.all(queued);
  }

  private rowsOf(tenant: string): WebhookRow[] {
    return this.statements.ofTenant.all(tenant) as WebhookRow[];
  }
}

function prepareStatements({ connection: db }: SqliteDatabase) {
  return {
    insert: db.prepare(`
      INSERT INTO webhooks (id, tenant, name, url, event_types, active, secret, created_at, updated_at)
      VALUES (@id, @tenant, @name, @url, @event_types, @active, @secret, @created_at, @updated_at)`),
    update: db.prepare(`
      UPDATE webhooks SET name = @name, url = @url, event_types = @event_types, active = @active,
        updated_at = @updated_at
      WHERE id = @id AND tenant = @tenant`),
    delete: db.prepare('DELETE FROM webhooks WHERE id = ? AND tenant = ?'),
    byId: db.prepare('SELECT * FROM webhooks WHERE id = ? AND tenant = ?'),
    ofTenant: db.prepare('SELECT * FROM webhooks WHERE tenant = ? ORDER BY seq'),
    active: db.prepare('SELECT * FROM webhooks WHERE active = 1 ORDER BY seq'),
    first: db.prepare('SELECT seq FROM webhooks LIMIT 1'),
    position: db.prepare('SELECT position FROM webhook_feed').pluck(),
    setPosition: db.prepare('UPDATE webhook_feed SET position = ?'),
    advance: db.prepare('UPDATE webhook_feed SET position = @to WHERE position = @from'),
  };
}

function rowOf({ id, tenant, name, url, eventTypes, active, secret, createdAt, updatedAt }: Webhook): WebhookRow {
  return {
    id,
    tenant,
    name,
    url,
    event_types: JSON.stringify(eventTypes),
    active: active ? 1 : 0,
    secret,
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

function webhookOf({ event_types, active, created_at, updated_at, ...row }: WebhookRow): Webhook {
  const { id, tenant, name, url, secret } = row;
  const eventTypes = JSON.parse(event_types) as EventType[];
  return {
    id,
    tenant,
    name,
    url,
    secret,
    eventTypes,
    active: active === 1,
    createdAt: created_at,
    updatedAt: updated_at,
  };
}
