import * as sqliteVec from 'sqlite-vec';
import { expect, it } from 'vitest';
import { LocalEmbedder } from '../../src/modules/ltm/infrastructure/embedders/local-embedder.js';
import type { SqliteDatabase } from '../../src/platform/sqlite/sqlite-database.js';
import { add, LAN, scope } from '../contract/long-term-memory/samples.js';
import { sdkMemory } from '../support/sdk-memory.js';

const MINH = scope({ user: 'Minh' });

/** Puts the vectors where they were before the file had segments of its own. */
async function asBefore({ connection }: SqliteDatabase): Promise<void> {
  sqliteVec.load(connection);
  connection.exec(`
    CREATE VIRTUAL TABLE memory_vectors USING vec0 (
      owner_id INTEGER PARTITION KEY, embedding FLOAT[384] DISTANCE_METRIC=cosine, chunk_size=128
    );
    CREATE INDEX memory_vectors_of_owner ON memory_vectors_chunks (partition00);
    DELETE FROM vector_segments;`);
  const insert = connection.prepare('INSERT INTO memory_vectors (rowid, owner_id, embedding) VALUES (?, ?, ?)');
  const rows = connection.prepare('SELECT id, owner_id, text FROM memories').raw().all() as [number, number, string][];
  const vectors = await new LocalEmbedder().embed(rows.map(([, , text]) => text));
  for (const [index, [id, owner]] of rows.entries()) {
    insert.run(BigInt(id), BigInt(owner), Buffer.from(Float32Array.from(vectors[index] ?? []).buffer));
  }
}

it('a file with its vectors in sqlite-vec is opened with all of them', async () => {
  const place = await sdkMemory();
  const memory = await place.open();
  await add(memory, LAN, ...Array.from({ length: 1_100 }, (_, n) => `Item ${n}`), 'Owns a canoe');
  await add(memory, MINH, 'Plays the violin');
  const nearest = async (whose: typeof LAN, text: string) => {
    const { facts } = await (await place.open()).search(whose, { text, limit: 3 });
    return facts.map((found) => ({ text: found.text, parts: found.parts }));
  };
  const before = [await nearest(LAN, 'canoeing'), await nearest(MINH, 'a violinist')];
  await asBefore(place.database());
  await place.closeAll();

  expect([await nearest(LAN, 'canoeing'), await nearest(MINH, 'a violinist')]).toEqual(before);
  const tables = place.database().connection.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'memory_vec%'");
  expect(tables.all()).toEqual([]);
  await place.closeAll();
  await place.remove();
});
