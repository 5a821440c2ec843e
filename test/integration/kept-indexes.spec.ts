import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { DuplicateFact } from '../../src/modules/ltm/domain/ltm.errors.js';
import type { Scope } from '../../src/shared/kernel/scope.js';
import { add, addOne, home, scope, TENANT } from '../contract/long-term-memory/samples.js';
import { type SdkMemory, sdkMemory } from '../support/sdk-memory.js';

const TEXTS = ['Owns a canoe', 'Plays the cello', 'Drinks green tea', 'Sees tea and canoes', 'Uống trà'];
const QUERIES = ['canoe', 'green tea', 'where does she live', 'trà'];

/** Bytes, for all indexes of the test. */
const ROOM = 4_000_000;

/** What one of two processes does to one of two users. */
interface Step {
  readonly process: number;
  readonly user: string;
  readonly write: (memory: LongTermMemory, user: Scope, ids: readonly string[], pick: number) => Promise<unknown>;
  readonly pick: number;
}

const idOf = (ids: readonly string[], pick: number) => ids[pick % ids.length] ?? 'none';
const textOf = (pick: number) => TEXTS[pick % TEXTS.length] ?? '';

/** Another memory may say the same already. */
async function unlessTaken(write: Promise<unknown>): Promise<unknown> {
  return write.catch((error: unknown) => {
    if (!(error instanceof DuplicateFact)) throw error;
  });
}

const step: fc.Arbitrary<Step> = fc.record({
  process: fc.nat(1),
  user: fc.constantFrom('lan', 'minh'),
  write: fc.constantFrom<Step['write'][]>(
    async (memory, user, _ids, pick) => add(memory, user, textOf(pick)),
    async (memory, user, _ids, pick) => [await addOne(memory, user, home(`Town ${pick}`))],
    async (memory, _user, ids, pick) => unlessTaken(memory.update(TENANT, idOf(ids, pick), { text: textOf(pick + 1) })),
    async (memory, _user, ids, pick) => memory.delete(TENANT, idOf(ids, pick)),
    async (memory, _user, ids, pick) => unlessTaken(memory.restore(TENANT, idOf(ids, pick))),
    async (memory, user) => memory.deleteAll(user),
  ),
  pick: fc.nat(100),
});

describe('indexes that are kept in memory', () => {
  let place: SdkMemory;
  let processes: LongTermMemory[];
  let fresh: LongTermMemory;
  beforeAll(async () => {
    place = await sdkMemory();
    processes = [await place.open(ROOM), await place.open(ROOM)];
    fresh = await place.open();
  });
  afterAll(async () => {
    await place.closeAll();
    await place.remove();
  });

  it('answer as those that are read anew, whichever process has written', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const run = ++runs;
        const ids: string[] = [];
        for (const { process, user, write, pick } of steps) {
          const owner = scope({ user: `${user} ${run}` });
          const written = await write(processes[process] as LongTermMemory, owner, ids, pick);
          if (Array.isArray(written)) ids.push(...(written as string[]));
          const search = { text: QUERIES[pick % QUERIES.length] ?? '', limit: 10 };
          const expected = await fresh.search(owner, search);
          for (const each of processes) expect(await each.search(owner, search)).toEqual(expected);
        }
      }),
      { numRuns: 80 },
    );
  });
});
