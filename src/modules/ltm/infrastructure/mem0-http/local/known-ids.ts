import type { Statement } from 'better-sqlite3';
import type { SqliteDatabase } from '../../../../../platform/sqlite/sqlite-database.js';
import type { PastEvent, StoredFact } from '../fact-codec.js';

/** A memory that was deleted. */
export interface GoneMemory {
  readonly remoteId: string;
  readonly past: readonly PastEvent[];
}

/** What has to be known of ids that the Mem0 service does not know: promised ones, and those of deleted memories. */
export class KnownIds {
  private readonly promise: Statement;
  private readonly promised: Statement;
  private readonly bury: Statement;
  private readonly buried: Statement;
  private readonly forget: Statement[];

  constructor({ connection }: SqliteDatabase) {
    this.promise = connection.prepare('INSERT OR REPLACE INTO mem0_promises VALUES (@tenant, @id, @remoteId)');
    this.promised = connection.prepare('SELECT remote_id FROM mem0_promises WHERE tenant = ? AND id = ?').pluck();
    this.bury = connection.prepare('INSERT OR REPLACE INTO mem0_gone VALUES (@tenant, @id, @remoteId, @past)');
    this.buried = connection.prepare('SELECT remote_id AS remoteId, past FROM mem0_gone WHERE tenant = ? AND id = ?');
    this.forget = ['mem0_promises', 'mem0_gone'].map((table) =>
      connection.prepare(`DELETE FROM ${table} WHERE tenant = ?`),
    );
  }

  /** Notes under which id the Mem0 service has the memory of a promised id. */
  keepPromise(tenant: string, id: string, remoteId: string): void {
    this.promise.run({ tenant, id, remoteId });
  }

  /** The Mem0 service's id of a memory; the same id where none was promised. */
  remoteId(tenant: string, id: string): string {
    const remoteId: unknown = this.promised.get(tenant, id);
    return typeof remoteId === 'string' ? remoteId : id;
  }

  /** Notes a memory that is about to be deleted: afterwards nothing tells whose it was. */
  noteGone({ fact, scope: { tenant }, remoteId, past }: StoredFact): void {
    this.bury.run({ tenant, id: fact.id, remoteId, past: JSON.stringify(past) });
  }

  gone(tenant: string, id: string): GoneMemory | undefined {
    const row = this.buried.get(tenant, id) as { remoteId: string; past: string } | undefined;
    return row && { remoteId: row.remoteId, past: JSON.parse(row.past) as PastEvent[] };
  }

  forgetAll(tenant: string): void {
    for (const statement of this.forget) statement.run(tenant);
  }
}
