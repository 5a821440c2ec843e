import { randomUUID } from 'node:crypto';
import type { Statement } from 'better-sqlite3';
import type { SqliteDatabase } from '../../../../../platform/sqlite/sqlite-database.js';
import { Scope, type ScopeIds } from '../../../../../shared/kernel/scope.js';
import { WriteQueue, type WriteQueueSize } from '../../../application/ports/write-queue.port.js';
import type { NewFact, StoreReceipt } from '../../../domain/fact.js';
import { ownerKey } from './owner-turns.js';

/** One memory of a write, and the id that it is known by until the Mem0 service has given one. */
export interface OutboxItem {
  readonly mark: string;
  readonly role: string;
  /** A turn that is kept word for word is a fact of no kind; its `verbatim` is set. */
  readonly fact: NewFact;
  readonly verbatim: boolean;
}

/** What a write is made of. */
export interface OutboxWrite {
  readonly items: readonly OutboxItem[];
  /** When it was accepted, ISO 8601, UTC. */
  readonly at: string;
}

/** A write that was accepted and that the Mem0 service does not have yet. */
export interface OutboxEntry extends OutboxWrite {
  /** Grows from write to write. */
  readonly seq: number;
  readonly scope: Scope;
}

interface OutboxRow {
  readonly seq: number;
  readonly tenant: string;
  readonly entry: string;
}

const PENDING = 'receipt IS NULL AND refused IS NULL';

/**
 * Writes on their way to the Mem0 service, in the order in which they were accepted. A write is here before anything
 * of it is sent, so it is delivered whole, also after a crash.
 */
export class Outbox extends WriteQueue {
  private readonly process = randomUUID();
  private readonly insert: Statement;
  private readonly head: Statement;
  private readonly remove: Statement;
  private readonly leaveReceipt: Statement;
  private readonly takeReceipt: Statement;
  private readonly note: Statement;
  private readonly waitingOwners: Statement;
  private readonly counts: Statement;

  constructor({ connection }: SqliteDatabase) {
    super();
    this.insert = connection.prepare(
      'INSERT INTO mem0_outbox (tenant, owner, process, entry) VALUES (@tenant, @owner, @process, @entry)',
    );
    this.head = connection.prepare(
      `SELECT seq, tenant, entry FROM mem0_outbox WHERE owner = ? AND ${PENDING} ORDER BY seq LIMIT 1`,
    );
    this.remove = connection.prepare('DELETE FROM mem0_outbox WHERE seq = @seq AND process = @process');
    this.leaveReceipt = connection.prepare('UPDATE mem0_outbox SET receipt = @receipt WHERE seq = @seq');
    this.takeReceipt = connection
      .prepare('DELETE FROM mem0_outbox WHERE seq = ? AND receipt IS NOT NULL RETURNING receipt')
      .pluck();
    this.note = connection.prepare('UPDATE mem0_outbox SET refused = @reason WHERE seq = @seq');
    this.waitingOwners = connection.prepare(`
      SELECT tenant, entry FROM mem0_outbox
      WHERE seq IN (SELECT min(seq) FROM mem0_outbox WHERE ${PENDING} GROUP BY owner) ORDER BY seq`);
    this.counts = connection.prepare(`
      SELECT count(*) FILTER (WHERE ${PENDING}) AS waiting, count(refused) AS refused FROM mem0_outbox`);
    // Receipts that nobody has asked for while a thousand writes went by: their processes are gone.
    connection.exec(`
      DELETE FROM mem0_outbox WHERE receipt IS NOT NULL AND seq < (SELECT max(seq) - 1000 FROM mem0_outbox)`);
  }

  /** Accepts a write: it survives whatever comes. */
  append(scope: Scope, write: OutboxWrite): OutboxEntry {
    const { tenant, user, agent, session } = scope;
    const entry = JSON.stringify({ ids: { user, agent, session }, ...write });
    const owner = ownerKey(scope.owner);
    const { lastInsertRowid } = this.insert.run({ tenant, owner, process: this.process, entry });
    return { seq: Number(lastInsertRowid), scope, ...write };
  }

  /** The write of an owner that is to be delivered next. */
  next(scope: Scope): OutboxEntry | undefined {
    const row = this.head.get(ownerKey(scope.owner)) as OutboxRow | undefined;
    return row && entryOf(row);
  }

  /** The Mem0 service has it. The receipt is kept for another process that waits for it. */
  delivered(seq: number, receipt: StoreReceipt): void {
    const { changes } = this.remove.run({ seq, process: this.process });
    if (changes === 0) this.leaveReceipt.run({ seq, receipt: JSON.stringify(receipt) });
  }

  /** The receipt of a write that another process has delivered. */
  receiptOf(seq: number): StoreReceipt | undefined {
    const receipt: unknown = this.takeReceipt.get(seq);
    return typeof receipt === 'string' ? (JSON.parse(receipt) as StoreReceipt) : undefined;
  }

  /** Removes a write whose caller was told that nothing was stored. */
  drop(seq: number): void {
    this.remove.run({ seq, process: this.process });
  }

  /** The Mem0 service will never take it: it stays, for people to look at, and lets later ones pass. */
  refused(seq: number, reason: string): void {
    this.note.run({ seq, reason });
  }

  /** Scopes of owners for whom writes wait, the longest waiting first. */
  owners(tenant?: string): Scope[] {
    const rows = this.waitingOwners.all() as OutboxRow[];
    return rows.filter((row) => tenant === undefined || row.tenant === tenant).map((row) => entryOf(row).scope);
  }

  override get size(): WriteQueueSize {
    return this.counts.get() as WriteQueueSize;
  }
}

function entryOf({ seq, tenant, entry }: OutboxRow): OutboxEntry {
  const { ids, ...write } = JSON.parse(entry) as OutboxWrite & { ids: ScopeIds };
  return { seq, scope: Scope.of(tenant, ids), ...write };
}
