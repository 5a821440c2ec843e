import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteSessionStore } from '../../src/modules/stm/infrastructure/sqlite/sqlite-session-store.js';
import { SqliteDatabase } from '../../src/platform/sqlite/sqlite-database.js';
import { describeSessionStore, type SessionStorage } from './session-store.contract.js';

async function sqliteFile(): Promise<SessionStorage> {
  const folder = await mkdtemp(join(tmpdir(), 'pika-stm-'));
  const databases: SqliteDatabase[] = [];
  return {
    open: async () => {
      const database = new SqliteDatabase(join(folder, 'pika.db'));
      databases.push(database);
      return new SqliteSessionStore(database);
    },
    closeAll: async () => {
      for (const database of databases.splice(0)) database.close();
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

describeSessionStore('SQLite', sqliteFile);
