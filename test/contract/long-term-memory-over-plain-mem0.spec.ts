import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { parseFilter } from '../../src/modules/ltm/domain/filter.js';
import { httpMemory } from '../support/http-memory.js';
import { PlainMem0 } from '../support/plain-mem0.js';
import { describeChanging } from './long-term-memory/changing.contract.js';
import { describeFilterLaws } from './long-term-memory/filter-laws.contract.js';
import { describeFilters } from './long-term-memory/filters.contract.js';
import { describeListing } from './long-term-memory/listing.contract.js';
import { describeRemoving } from './long-term-memory/removing.contract.js';
import { add, fact, found, home, LAN, scope, TENANT } from './long-term-memory/samples.js';
import { describeSuperseding } from './long-term-memory/superseding.contract.js';

/**
 * A Mem0 server that does no more than is promised. The parts of the contract that ask for this service's own ranking,
 * or for more than the 1,000 memories of a list, are not for it.
 */
describe('long-term memory: a plain Mem0 server over HTTP', () => {
  let mem0: PlainMem0;
  let place: Awaited<ReturnType<typeof httpMemory>>;
  let memory: LongTermMemory;

  beforeEach(async () => {
    mem0 = await PlainMem0.start();
    place = await httpMemory({ url: mem0.url, nextKey: () => 'any-key' }, 'oss');
    memory = await place.open();
  });

  afterEach(async () => {
    await place.closeAll();
    await place.remove();
    await mem0.stop();
  });

  describeSuperseding(() => memory);
  describeFilters(() => memory);
  describeFilterLaws(() => memory);
  describeListing(() => memory);
  describeChanging(() => memory);
  describeRemoving(() => memory);

  describe('more memories of one user than a list shows', () => {
    beforeEach(async () => {
      await add(memory, LAN, ...Array.from({ length: 1_001 }, (_, n) => `Item ${n} is in a drawer`));
    });

    it('are not added twice, and step back as ever', async () => {
      await memory.addFacts(LAN, [home('Hanoi')]);

      const { outcomes } = await memory.addFacts(LAN, [fact('item 1000 is in a DRAWER'), home('Hue')]);

      expect(outcomes.map(({ event }) => event)).toEqual(['NOOP', 'SUPERSEDE']);
      expect(await found(memory, LAN, 'lives in', { limit: 1 })).toEqual(['Lives in Hue']);
    });

    it('are found, but neither listed nor filtered where some would be missing', async () => {
      expect(await found(memory, LAN, 'item 700', { limit: 1 })).toEqual(['Item 700 is in a drawer']);
      await expect(memory.list(LAN, { offset: 0, limit: 10 })).rejects.toMatchObject({
        code: 'ltm.listing_incomplete',
      });
      const filter = parseFilter({ missing: 1 });
      await expect(memory.search(LAN, { text: 'item', limit: 10, filter })).rejects.toMatchObject({
        code: 'ltm.search_incomplete',
      });
    });

    it('are all removed', async () => {
      await add(memory, scope({ user: 'Minh' }), 'Owns a canoe');

      expect(await memory.deleteAll(LAN)).toBe(1_001);

      expect((await memory.list(LAN, { offset: 0, limit: 10 })).total).toBe(0);
      expect((await memory.entities(TENANT)).map(({ id }) => id)).toEqual(['Minh']);
    });
  });
});
