import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../../../src/modules/ltm/infrastructure/mem0-sdk/stores/memory-store.js';
import { SessionStore } from '../../../src/modules/stm/application/ports/session-store.port.js';
import { LruCacheStore } from '../../../src/platform/cache/lru-cache-store.js';
import { SqliteDatabase } from '../../../src/platform/sqlite/sqlite-database.js';
import { ManualClock } from '../../support/manual-clock.js';
import { ServiceInProcess } from '../../support/service-in-process.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { CachedWorld, type Instances } from './cached-world.js';
import { FIRST_DAY, history } from './histories.js';

/** Nothing but the histories writes: sessions are handed over by hand alone. */
const QUIET = {
  STM_HANDOVER_TURNS: '1000',
  STM_HANDOVER_PAUSE_MS: '86400000',
  STM_ACTIVE_TURNS: '200',
  CACHE_L3_QUERIES: 'What do I like?',
};
const NO_CACHES = { CACHE_L0: 'off', CACHE_L1: 'off', CACHE_L2: 'off', CACHE_L3: 'off', CACHE_HOT_QUERIES: '0' };
const SEED = 20_250_101;

let worlds = 0;

/** Two instances that share a cache, and one without any. */
async function startInstances(): Promise<Instances> {
  const { path } = await temporaryFolder('caches');
  const clock = new ManualClock(Date.parse(FIRST_DAY));
  const shared = new LruCacheStore(16 * 1024 * 1024);
  const one = await ServiceInProcess.start(path, clock, QUIET, shared);
  const other = await ServiceInProcess.start(path, clock, QUIET, shared);
  const plain = await ServiceInProcess.start(path, clock, { ...QUIET, ...NO_CACHES });
  // Nothing here looks at what a power cut leaves, and it is half of the time.
  for (const each of [one, other, plain]) each.part(SqliteDatabase).connection.pragma('synchronous = OFF');
  return { caching: [one, other], plain, clock };
}

async function stopInstances({ caching, plain }: Instances): Promise<void> {
  for (const each of [...caching, plain]) await each.stop();
}

/** A cached answer is the computed one. @param count is told who answered */
function law(instances: Instances, count: (by: string) => void = () => undefined) {
  return fc.asyncProperty(history, async (steps) => {
    worlds += 1;
    const world = new CachedWorld(instances, `tenant ${worlds}`);
    for (const step of steps) {
      for (const { by, cached, computed } of await world.live(step)) {
        expect({ by, ...cached }).toEqual({ by, ...computed });
        count(by);
      }
    }
  });
}

describe('after any history of two instances', { timeout: 300_000 }, () => {
  let instances: Instances;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    instances = await startInstances();
  });
  afterAll(async () => {
    vi.useRealTimers();
    await stopInstances(instances);
  });

  it('every layer answers as a search without caches does', async () => {
    const answers: Record<string, number> = {};
    const count = (by: string) => (answers[by] = (answers[by] ?? 0) + 1);
    await fc.assert(law(instances, count), { numRuns: 1_000, seed: SEED });
    // The law was put to the test by all of them.
    const often = Object.keys(answers).filter((by) => (answers[by] ?? 0) > 100);
    expect(often).toEqual(expect.arrayContaining(['door l0', 'search l0', 'search l2', 'search l3', 'search l4']));
  });
});

describe('a write that is forgotten in the version', { timeout: 120_000 }, () => {
  beforeAll(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterAll(() => void vi.useRealTimers());

  /** The version of long-term memory counts what is added and nothing else. */
  const countsAdditionsAlone = (instance: ServiceInProcess): void => {
    const store = instance.part(MemoryStore);
    let additions = 0;
    const commit = store.commit.bind(store);
    store.commit = async (...write) => {
      additions += 1;
      return commit(...write);
    };
    store.version = async () => additions;
  };

  /** The state of sessions never changes. */
  const overlooksMessages = (instance: ServiceInProcess): void => {
    instance.part(SessionStore).searchState = async () => 'always the same';
  };

  it.each([
    ['an update or a removal', countsAdditionsAlone],
    ['a message', overlooksMessages],
  ])('breaks the law: %s', async (_, plant) => {
    const instances = await startInstances();
    try {
      for (const instance of instances.caching) plant(instance);
      const { failed } = await fc.check(law(instances), { numRuns: 200, seed: SEED, endOnFailure: true });
      expect(failed).toBe(true);
    } finally {
      await stopInstances(instances);
    }
  });
});
