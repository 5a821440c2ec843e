import { join } from 'node:path';
import type { LongTermMemory } from '../../src/modules/ltm/application/ports/long-term-memory.port.js';
import type { Embedder } from '../../src/modules/ltm/infrastructure/embedders/embedder.js';
import { LocalEmbedder } from '../../src/modules/ltm/infrastructure/embedders/local-embedder.js';
import { createMem0Engine } from '../../src/modules/ltm/infrastructure/mem0-sdk/mem0-engine.js';
import { Mem0SdkLongTermMemory } from '../../src/modules/ltm/infrastructure/mem0-sdk/mem0-sdk-long-term-memory.js';
import { RemoteVectors } from '../../src/modules/ltm/infrastructure/mem0-sdk/stores/remote-vectors.js';
import { SqliteMemoryStore } from '../../src/modules/ltm/infrastructure/mem0-sdk/stores/sqlite/sqlite-memory-store.js';
import { SqliteDatabase } from '../../src/platform/sqlite/sqlite-database.js';
import { ManualClock } from './manual-clock.js';
import { temporaryFolder } from './temporary-folder.js';

/** Long-term memory by the Mem0 SDK over a SQLite file of its own. */
export interface SdkMemory {
  /** Where all that it writes belongs. */
  readonly folder: string;
  readonly clock: ManualClock;
  /** Opens the file once more, as one more process does. */
  /** @param indexCacheBytes that may be kept of the indexes in memory */
  open(indexCacheBytes?: number): Promise<LongTermMemory>;
  /** The connection of the memory that was opened last, to look at its tables or to plant a fault. */
  database(): SqliteDatabase;
  /** Closes all that were opened; what was stored stays. */
  closeAll(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * @param embedder in the place of the local one
 * @param vectorStore the store of the SDK that keeps the vectors, in the place of our own file
 */
export async function sdkMemory(embedder: Embedder = new LocalEmbedder(), vectorStore?: string): Promise<SdkMemory> {
  const folder = await temporaryFolder('memory');
  const clock = new ManualClock();
  const opened: SqliteDatabase[] = [];
  return {
    folder: folder.path,
    clock,
    open: async (indexCacheBytes) => {
      const database = new SqliteDatabase(join(folder.path, 'pika.db'));
      opened.push(database);
      const remote = await remoteVectors(vectorStore, embedder, folder.path);
      const store = new SqliteMemoryStore(database, embedder, clock, { remote, indexCacheBytes });
      return new Mem0SdkLongTermMemory(
        await createMem0Engine(store, embedder, join(folder.path, 'mem0')),
        store,
        embedder,
      );
    },
    database: () => {
      const database = opened.at(-1);
      if (database === undefined) throw new Error('No memory was opened');
      return database;
    },
    closeAll: async () => {
      for (const database of opened.splice(0)) database.close();
    },
    remove: () => folder.remove(),
  };
}

async function remoteVectors(provider: string | undefined, embedder: Embedder, folder: string) {
  if (provider === undefined) return undefined;
  const config = { dbPath: join(folder, 'vectors.db') };
  return { provider, vectors: await RemoteVectors.create({ provider, config }, embedder) };
}
