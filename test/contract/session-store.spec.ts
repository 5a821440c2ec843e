import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { SqliteSessionStore } from '../../src/modules/stm/infrastructure/sqlite/sqlite-session-store.js';
import { SqliteDatabase } from '../../src/platform/sqlite/sqlite-database.js';
import { startRedis, type TestServer } from '../support/redis.js';
import { describeWith } from '../support/requires.js';
import { redisPlace } from '../support/stm-redis.js';
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

describeWith('redis-server', 'sessions in Redis', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  describeSessionStore('Redis', async () => redisPlace(() => server));
});
