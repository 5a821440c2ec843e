import { describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { parseFilter } from '../../../src/modules/ltm/domain/filter.js';
import { add, addOne, fact, FAR_AHEAD, LAN, LONG_AGO, scope } from './samples.js';

/** What listing must show. */
export function describeListing(memory: () => LongTermMemory): void {
  describe('listing', () => {
    const page = async (offset: number, limit: number, more: object = {}) => {
      const { facts, total } = await memory().list(LAN, { offset, limit, ...more });
      return { texts: facts.map(({ text }) => text), total };
    };

    it('pages through all memories, newest first, with the number of all', async () => {
      for (let n = 1; n <= 7; n += 1) await add(memory(), LAN, `Fact ${n}`);
      await add(memory(), scope({ user: 'Minh' }), 'Fact of another');

      expect(await page(0, 3)).toEqual({ texts: ['Fact 7', 'Fact 6', 'Fact 5'], total: 7 });
      expect(await page(3, 3)).toEqual({ texts: ['Fact 4', 'Fact 3', 'Fact 2'], total: 7 });
      expect(await page(6, 3)).toEqual({ texts: ['Fact 1'], total: 7 });
      expect(await page(7, 3)).toEqual({ texts: [], total: 7 });
      expect(await page(1_000_000, 1_000)).toEqual({ texts: [], total: 7 });
    });

    it('shows the newest first also of one request, and of several owners', async () => {
      await add(memory(), scope({ user: 'Lan', agent: 'coach' }), 'Fact 1', 'Fact 2');
      await add(memory(), scope({ user: 'Minh', agent: 'coach' }), 'Fact 3');
      await add(memory(), scope({ user: 'Lan', agent: 'coach' }), 'Fact 4');

      const { facts } = await memory().list(scope({ agent: 'coach' }), { offset: 0, limit: 10 });

      expect(facts.map(({ text }) => text).toSorted()).toEqual(['Fact 1', 'Fact 2', 'Fact 3', 'Fact 4']);
      const ofLan = facts.filter(({ ids }) => ids.user === 'Lan').map(({ text }) => text);
      expect(ofLan).toEqual(['Fact 4', 'Fact 2', 'Fact 1']);
    });

    it('counts what a filter leaves', async () => {
      for (let n = 1; n <= 7; n += 1) await addOne(memory(), LAN, fact(`Fact ${n}`), { odd: n % 2 === 1 });

      expect(await page(1, 2, { filter: parseFilter({ odd: true }) })).toEqual({
        texts: ['Fact 5', 'Fact 3'],
        total: 4,
      });
    });

    it('leaves out what has expired, unless it is asked for', async () => {
      await addOne(memory(), LAN, fact('Over', { expiresOn: LONG_AGO }));
      await addOne(memory(), LAN, fact('Not yet over', { expiresOn: FAR_AHEAD }));

      expect(await page(0, 10)).toEqual({ texts: ['Not yet over'], total: 1 });
      expect(await page(0, 10, { showExpired: true })).toEqual({ texts: ['Not yet over', 'Over'], total: 2 });
    });

    it('shows nothing of someone who has nothing', async () => {
      expect(await page(0, 10)).toEqual({ texts: [], total: 0 });
    });
  });
}
