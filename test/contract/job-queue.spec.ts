import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../src/modules/jobs/domain/job.js';
import { SqliteJobStore } from '../../src/modules/jobs/infrastructure/sqlite/sqlite-job-store.js';
import { SqliteDatabase } from '../../src/platform/sqlite/sqlite-database.js';
import { RandomIdSource } from '../../src/shared/kernel/id-source.js';
import { ManualClock } from '../support/manual-clock.js';
import { describeJobStore } from './job-queue.contract.js';
import type { JobStorage } from './job-queue/job-queue.js';

describeJobStore('SQLite', () => sqliteStorage());

function sqliteStorage(): JobStorage {
  const folder = mkdtempSync(join(tmpdir(), 'pika-jobs-'));
  const opened: SqliteDatabase[] = [];
  return {
    open: (clock) => {
      const database = new SqliteDatabase(join(folder, 'pika.db'));
      opened.push(database);
      return new SqliteJobStore(database, clock, new RandomIdSource());
    },
    close: () => {
      for (const database of opened.splice(0)) database.close();
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

describe('Queueing within a transaction of the same SQLite database', () => {
  let folder: string;
  let database: SqliteDatabase;
  let store: SqliteJobStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pika-jobs-'));
    database = new SqliteDatabase(join(folder, 'pika.db'));
    database.connection.exec('CREATE TABLE messages (text TEXT NOT NULL)');
    store = new SqliteJobStore(database, new ManualClock(), new RandomIdSource());
  });

  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  const messages = () => database.connection.prepare('SELECT count(*) FROM messages').pluck().get();
  const jobs = async () => (await store.list('acme', { limit: 10 })).jobs;
  const append = (payload: unknown, then: () => void = () => undefined): Promise<Job> | undefined => {
    let queued: Promise<Job> | undefined;
    database.transaction(() => {
      database.connection.prepare('INSERT INTO messages VALUES (?)').run('hello');
      queued = store.enqueue({ tenant: 'acme', kind: 'test.work', payload });
      then();
    });
    return queued;
  };

  it('stores the job together with the rows of the caller', async () => {
    const job = await append({ message: 1 });

    expect(messages()).toBe(1);
    expect(await jobs()).toEqual([job]);
  });

  it('stores neither when the caller fails afterwards', async () => {
    const fail = () => {
      throw new Error('the caller failed');
    };

    expect(() => append({ message: 1 }, fail)).toThrow('the caller failed');
    expect(messages()).toBe(0);
    expect(await jobs()).toEqual([]);
  });

  it('stores neither when the job cannot be stored', async () => {
    expect(() => append({ huge: 10n })).toThrow(TypeError);
    expect(messages()).toBe(0);
    expect(await jobs()).toEqual([]);
  });
});
