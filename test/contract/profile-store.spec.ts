import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SqliteProfileStore } from '../../src/modules/profile/infrastructure/sqlite/sqlite-profile-store.js';
import { SqliteStandingQueryStore } from '../../src/modules/profile/infrastructure/sqlite/sqlite-standing-query-store.js';
import { SqliteDatabase } from '../../src/platform/sqlite/sqlite-database.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { describeProfileStore } from './profile-store.contract.js';

async function sqliteFile() {
  const folder = await temporaryFolder('profiles');
  const databases: SqliteDatabase[] = [];
  const database = () => {
    const one = new SqliteDatabase(join(folder.path, 'pika.db'));
    databases.push(one);
    return one;
  };
  return {
    database,
    open: async () => new SqliteProfileStore(database()),
    remove: async () => {
      for (const one of databases.splice(0)) one.close();
      await folder.remove();
    },
  };
}

describeProfileStore('SQLite', sqliteFile);

it('takes a row that cannot be read for none', async () => {
  const file = await sqliteFile();
  const store = await file.open();
  const owner = { tenant: 'acme', user: 'Lan' };
  file.database().connection.exec(
    `INSERT INTO profiles VALUES ('acme', 'Lan', 1, '2026-01-01', 0, 0, '2026-01-01T00:00:00.000Z', '{"half');
       INSERT INTO standing_answers VALUES ('acme', 'Lan', 'a', 1, '2026-01-01', 'k', 20, '');`,
  );
  expect(await store.find(owner)).toBeUndefined();
  expect(await store.findAnswer(owner, 'a')).toBeUndefined();
  await file.remove();
});

it('keeps the standing queries that a tenant has chosen', async () => {
  const file = await sqliteFile();
  const store = new SqliteStandingQueryStore(file.database());
  expect(await store.find('acme')).toBeUndefined();
  await store.save('acme', []);
  expect(await store.find('acme')).toEqual([]);
  await store.save('acme', ['Tôi thích gì?']);
  expect(await new SqliteStandingQueryStore(file.database()).find('acme')).toEqual(['Tôi thích gì?']);
  expect(await store.find('other')).toBeUndefined();
  await store.remove('acme');
  expect(await store.find('acme')).toBeUndefined();
  await file.remove();
});
