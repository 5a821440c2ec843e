import { join } from 'node:path';
import { Mem0HttpSettings } from '../../src/config/mem0-http.settings.js';
import type { LongTermMemory } from '../../src/modules/ltm/application/ports/long-term-memory.port.js';
import {
  createMem0Http,
  type Mem0HttpService,
} from '../../src/modules/ltm/infrastructure/mem0-http/mem0-http-service.js';
import { SqliteDatabase } from '../../src/platform/sqlite/sqlite-database.js';
import { RandomIdSource } from '../../src/shared/kernel/id-source.js';
import { ManualClock } from './manual-clock.js';
import { type Service, startAlone } from './service.js';
import { temporaryFolder } from './temporary-folder.js';

const KEYS = 400;

/** A Mem0 service for many tests: each of them has a key, and so a tenant, of its own. */
export class SharedMem0 {
  private used = 0;

  private constructor(private readonly service: Service) {}

  /** Starts this service as the Mem0 service. */
  static async start(): Promise<SharedMem0> {
    const keys = Array.from({ length: KEYS }, (_, n) => `place${n}:${keyOf(n)}`);
    return new SharedMem0(await startAlone({ PIKA_API_KEYS: keys.join(','), LOG_LEVEL: 'warn' }));
  }

  get url(): string {
    return this.service.url;
  }

  /** A key that nobody has used yet. */
  nextKey(): string {
    if (this.used === KEYS) throw new Error('There are no more keys');
    this.used += 1;
    return keyOf(this.used - 1);
  }

  async stop(): Promise<void> {
    await this.service.stop();
  }
}

/** Long-term memory over a Mem0 service, with a data folder of its own. */
export async function httpMemory(mem0: Pick<SharedMem0, 'url' | 'nextKey'>, flavor: Mem0HttpSettings['flavor']) {
  const folder = await temporaryFolder('http-memory');
  const settings = Object.assign(new Mem0HttpSettings(), { baseUrl: mem0.url, apiKey: mem0.nextKey(), flavor });
  const opened: { database: SqliteDatabase; service: Mem0HttpService }[] = [];
  return {
    open: async (): Promise<LongTermMemory> => {
      const database = new SqliteDatabase(join(folder.path, 'pika.db'));
      const service = createMem0Http(settings, { database, clock: new ManualClock(), idSource: new RandomIdSource() });
      opened.push({ database, service });
      return service.memory;
    },
    closeAll: async () => {
      for (const { database, service } of opened.splice(0)) {
        await service.close();
        database.close();
      }
    },
    remove: () => folder.remove(),
  };
}

const keyOf = (number: number) => `secret-of-place-${number}`;
