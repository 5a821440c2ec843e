import type { Statement } from 'better-sqlite3';
import type { SqliteDatabase } from '../../../../../platform/sqlite/sqlite-database.js';
import type { Scope } from '../../../../../shared/kernel/scope.js';

/** All of a tenant. */
const TENANT = 'tenant';

/**
 * Versions of users, agents and sessions: the number of the last write through this service, as a Mem0 service counts
 * nothing. They never fall.
 */
export class OwnerVersions {
  private readonly count: Statement;
  private readonly last: Statement;
  private readonly note: Statement;
  private readonly read: Statement;

  constructor(private readonly database: SqliteDatabase) {
    const { connection } = database;
    this.count = connection.prepare('UPDATE mem0_writes SET writes = writes + 1 RETURNING writes').pluck();
    this.last = connection.prepare('SELECT writes FROM mem0_writes').pluck();
    this.note = connection.prepare(`
      INSERT INTO mem0_versions VALUES (@tenant, @kind, @name, @version)
      ON CONFLICT DO UPDATE SET version = max(version, excluded.version)`);
    this.read = connection
      .prepare(
        `SELECT max(version) FROM mem0_versions
         WHERE tenant = @tenant AND ((kind = @kind AND name = @name) OR kind = '${TENANT}')`,
      )
      .pluck();
  }

  /** The state of what a scope reaches. */
  of({ tenant, owner }: Scope): number {
    const version: unknown = this.read.get({ tenant, kind: owner.kind, name: owner.id });
    return typeof version === 'number' ? version : 0;
  }

  /** The number of the last write of all. */
  get latest(): number {
    return this.last.get() as number;
  }

  /** A number that no other write has, greater than all before. */
  next(): number {
    return this.count.get() as number;
  }

  /** Notes a write to memories of these scopes. @returns its number */
  wrote(scopes: readonly Scope[]): number {
    return this.database.transaction(() => {
      const version = this.next();
      for (const { tenant, user, agent, session } of scopes) {
        for (const [kind, name] of Object.entries({ user, agent, session })) {
          if (name !== undefined) this.note.run({ tenant, kind, name, version });
        }
      }
      return version;
    });
  }

  /** Notes that all of a tenant was removed. */
  wasReset(tenant: string): void {
    this.database.transaction(() => {
      this.note.run({ tenant, kind: TENANT, name: '', version: this.next() });
    });
  }
}
