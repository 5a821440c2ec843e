import type { Database, Statement } from 'better-sqlite3';
import type { Owner, Scope } from '../../../../../../shared/kernel/scope.js';

/** An owner's row. */
export interface OwnerRow {
  readonly id: number;
  readonly version: number;
  readonly nextPosition: number;
  /** How many of the memories were ever given a last day. */
  readonly expiring: number;
}

const COLUMNS = 'id, version, next_position AS nextPosition, expiring';

/** The owners of memories; nothing is read or written but through one of them. */
export class OwnerRows {
  private readonly find: Statement;
  private readonly insert: Statement;
  private readonly nextNumber: Statement;
  private readonly advance: Statement;
  private readonly ofAgent: Statement;
  private readonly ofSession: Statement;
  private readonly deleteOne: Statement;
  private readonly ofTenant: Statement;
  private readonly count: Statement;
  private readonly lastWrite: Statement;
  private readonly lastChange: Statement;
  private readonly noteReset: Statement;
  private readonly largestOne: Statement;

  constructor(db: Database) {
    this.find = db.prepare(`SELECT ${COLUMNS} FROM owners WHERE tenant = @tenant AND kind = @kind AND name = @id`);
    this.insert = db.prepare('INSERT INTO owners (id, tenant, kind, name) VALUES (@number, @tenant, @kind, @id)');
    this.nextNumber = db.prepare('UPDATE owner_numbers SET last = last + 1 RETURNING last').pluck();
    this.advance = db.prepare(`
      UPDATE owners SET version = (SELECT writes FROM write_counter), next_position = next_position + @memories, expiring = expiring + @expiring
      WHERE id = @id RETURNING version`);
    this.count = db.prepare('UPDATE write_counter SET writes = writes + 1');
    this.lastWrite = db.prepare('SELECT writes FROM write_counter').pluck();
    this.lastChange = db
      .prepare(
        `SELECT max(
           coalesce((SELECT version FROM owners WHERE tenant = @tenant AND kind = @kind AND name = @id), 0),
           coalesce((SELECT version FROM resets WHERE tenant = @tenant), 0))`,
      )
      .pluck();
    this.noteReset = db.prepare(`
      INSERT INTO resets SELECT ?, writes FROM write_counter WHERE true
      ON CONFLICT DO UPDATE SET version = excluded.version`);
    this.deleteOne = db.prepare('DELETE FROM owners WHERE id = ?');
    this.largestOne = db.prepare('SELECT max(next_position) FROM owners').pluck();
    this.ofTenant = db.prepare(`SELECT ${COLUMNS} FROM owners WHERE tenant = @tenant`);
    this.ofAgent = db.prepare(`
      SELECT ${COLUMNS} FROM owners
      WHERE id IN (SELECT DISTINCT owner_id FROM memories WHERE tenant = @tenant AND agent_id = @agent)`);
    this.ofSession = db.prepare(`
      SELECT ${COLUMNS} FROM owners
      WHERE id IN (SELECT DISTINCT owner_id FROM memories WHERE tenant = @tenant AND session_id = @session)`);
  }

  /** Removes an owner with rows and history; the indexes are the caller's. */
  delete(id: number): void {
    this.deleteOne.run(id);
  }

  allOf(tenant: string): OwnerRow[] {
    return this.ofTenant.all({ tenant }) as OwnerRow[];
  }

  get(owner: Owner): OwnerRow | undefined {
    return this.find.get(owner) as OwnerRow | undefined;
  }

  getOrCreate(owner: Owner): OwnerRow {
    const known = this.get(owner);
    if (known !== undefined) return known;
    // Never one that was given before: a search that still goes on would find the memories of another owner.
    const id = this.nextNumber.get() as number;
    this.insert.run({ ...owner, number: id });
    return { id, version: 0, nextPosition: 0, expiring: 0 };
  }

  /** The owners whose memories a scope reaches: its user alone, or everyone whom the agent or session met. */
  reachedBy({ tenant, user, agent, session, owner }: Scope): OwnerRow[] {
    if (user !== undefined) return [this.get(owner)].filter((row) => row !== undefined);
    const rows = session === undefined ? this.ofAgent.all({ tenant, agent }) : this.ofSession.all({ tenant, session });
    return rows as OwnerRow[];
  }

  /**
   * The state of what a scope reaches: the last write to its user, or the tenant's last reset. It never falls, and
   * differs after every write. The owners that an agent or session reaches come and go, so for them it is the last
   * write of all.
   */
  versionOf(scope: Scope): number {
    if (scope.user === undefined) return this.lastVersion();
    return this.lastChange.get(scope.owner) as number;
  }

  /** The number of the last write of all. */
  lastVersion(): number {
    return this.lastWrite.get() as number;
  }

  /** How many memories the largest owner has, or had. Looks at all owners: 60 ms for a million. */
  largest(): number {
    return (this.largestOne.get() as number | null) ?? 0;
  }

  /** Notes that all of a tenant was removed. */
  wasReset(tenant: string): void {
    this.count.run();
    this.noteReset.run(tenant);
  }

  /** Counts a write. @returns the new version */
  wrote(id: number, added: { readonly memories: number; readonly expiring: number }): number {
    this.count.run();
    return (this.advance.get({ id, ...added }) as { version: number }).version;
  }
}
