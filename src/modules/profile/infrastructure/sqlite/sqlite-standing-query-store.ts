import { Injectable } from '@nestjs/common';
import type { Statement } from 'better-sqlite3';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import { asStorageError } from '../../../../platform/sqlite/storage-unavailable.js';
import { StandingQueryStore } from '../../application/ports/standing-query-store.port.js';
import { PROFILE_SCHEMA } from './profile-schema.js';

/** The standing queries of tenants in the SQLite file of the data folder. */
@Injectable()
export class SqliteStandingQueryStore extends StandingQueryStore {
  private readonly select: Statement<[string], string>;
  private readonly upsert: Statement<[string, string]>;
  private readonly drop: Statement<[string]>;

  constructor(private readonly database: SqliteDatabase) {
    super();
    database.migrate('profile', PROFILE_SCHEMA);
    const db = database.connection;
    this.select = db.prepare<[string], string>('SELECT texts FROM standing_queries WHERE tenant = ?').pluck();
    this.upsert = db.prepare('INSERT OR REPLACE INTO standing_queries (tenant, texts) VALUES (?, ?)');
    this.drop = db.prepare('DELETE FROM standing_queries WHERE tenant = ?');
  }

  async find(tenant: string): Promise<readonly string[] | undefined> {
    try {
      const texts = this.select.get(tenant);
      return texts === undefined ? undefined : (JSON.parse(texts) as string[]);
    } catch (error) {
      throw asStorageError(error);
    }
  }

  async save(tenant: string, texts: readonly string[]): Promise<void> {
    this.database.transaction(() => this.upsert.run(tenant, JSON.stringify(texts)));
  }

  async remove(tenant: string): Promise<void> {
    this.database.transaction(() => this.drop.run(tenant));
  }
}
