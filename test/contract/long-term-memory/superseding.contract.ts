import { describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import type { NewFact } from '../../../src/modules/ltm/domain/fact.js';
import { addOne, events, fact, found, home, LAN, listed, scope, TENANT } from './samples.js';

/** What facts with one value at a time must do: step back, never vanish. */
export function describeSuperseding(memory: () => LongTermMemory): void {
  const eventsOf = async (...facts: NewFact[]) =>
    (await memory().addFacts(LAN, facts)).outcomes.map(({ event }) => event);

  describe('a fact with one value at a time', () => {
    it('takes the place of the one before, which leaves search and list but not the store', async () => {
      const before = await addOne(memory(), LAN, home('Hanoi'));
      const { outcomes } = await memory().addFacts(LAN, [home('Da Nang')]);

      expect(outcomes[0]?.event).toBe('SUPERSEDE');
      expect(await found(memory(), LAN, 'lives in Hanoi')).toEqual(['Lives in Da Nang']);
      expect(await listed(memory(), LAN)).toEqual(['Lives in Da Nang']);
      expect(await memory().get(TENANT, before)).toMatchObject({ supersededBy: outcomes[0]?.id });
      expect(await memory().history(TENANT, before)).toMatchObject([
        { event: 'ADD', previous: null, next: 'Lives in Hanoi', deleted: false },
        { event: 'SUPERSEDE', previous: 'Lives in Hanoi', next: 'Lives in Da Nang', deleted: false },
      ]);
    });

    it('leaves facts of other kinds, of none, and of others alone', async () => {
      await memory().addFacts(LAN, [home('Hanoi'), fact('Works in a bank', { kind: 'job' }), fact('Owns a canoe')]);
      await addOne(memory(), scope({ user: 'Minh' }), home('Hue'));
      await addOne(memory(), scope({ user: 'Lan', agent: 'coach' }), home('Vinh'));
      await addOne(memory(), scope({ user: 'Lan' }, 'globex'), home('Sapa'));

      await addOne(memory(), LAN, home('Da Nang'));

      expect((await listed(memory(), LAN)).toSorted()).toEqual([
        'Lives in Da Nang',
        'Lives in Vinh',
        'Owns a canoe',
        'Works in a bank',
      ]);
      expect(await listed(memory(), scope({ user: 'Minh' }))).toEqual(['Lives in Hue']);
      expect(await listed(memory(), scope({ user: 'Lan' }, 'globex'))).toEqual(['Lives in Sapa']);
    });

    it('is not replaced by being said again', async () => {
      await eventsOf(home('Hanoi'));

      expect(await eventsOf(home('HANOI'))).toEqual(['NOOP']);
      expect(await listed(memory(), LAN)).toEqual(['Lives in Hanoi']);
    });

    it('may come back to a value it had', async () => {
      await eventsOf(home('Hanoi'));
      await eventsOf(home('Da Nang'));

      expect(await eventsOf(home('Hanoi'))).toEqual(['SUPERSEDE']);
      expect(await listed(memory(), LAN)).toEqual(['Lives in Hanoi']);
    });

    it('has the value said last when one request says several; the others are kept in the past', async () => {
      const { outcomes } = await memory().addFacts(LAN, [home('Hanoi'), home('Hue'), home('Da Nang')]);

      expect(outcomes.map(({ event }) => event)).toEqual(['ADD', 'ADD', 'SUPERSEDE']);
      expect(await listed(memory(), LAN)).toEqual(['Lives in Da Nang']);
      expect(await found(memory(), LAN, 'Hanoi')).toEqual(['Lives in Da Nang']);
      const [first = '', , last] = outcomes.map(({ id }) => id);
      expect(await memory().get(TENANT, first)).toMatchObject({ supersededBy: last });
      expect(await events(memory(), first)).toEqual(['ADD', 'SUPERSEDE']);
    });

    it('has the value said last also when it was said before', async () => {
      await eventsOf(home('Hanoi'), home('Hue'), home('Hanoi'));

      expect(await listed(memory(), LAN)).toEqual(['Lives in Hanoi']);

      await eventsOf(home('Da Nang'), home('Hanoi'));

      expect(await listed(memory(), LAN)).toEqual(['Lives in Hanoi']);
    });

    it('has one value also when it was said before as a fact of no kind', async () => {
      await eventsOf(fact('Lives in Hanoi'));

      expect(await eventsOf(home('Da Nang'), home('Hanoi'))).toEqual(['ADD', 'NOOP']);
    });

    it('has one value when two processes tell it different ones at once', async () => {
      await Promise.all(Array.from({ length: 10 }, (_, n) => memory().addFacts(LAN, [home(`house ${n}`)])));

      expect(await listed(memory(), LAN)).toHaveLength(1);
    });
  });

  describe('restoring', () => {
    it('brings a superseded memory back, and lets its successor step back', async () => {
      const before = await addOne(memory(), LAN, home('Hanoi'));
      const after = await addOne(memory(), LAN, home('Da Nang'));

      expect(await memory().restore(TENANT, before)).toMatchObject({ id: before, supersededBy: undefined });

      expect(await found(memory(), LAN, 'lives in')).toEqual(['Lives in Hanoi']);
      expect(await listed(memory(), LAN)).toEqual(['Lives in Hanoi']);
      expect(await events(memory(), before)).toEqual(['ADD', 'SUPERSEDE', 'RESTORE']);
      expect(await memory().get(TENANT, after)).toMatchObject({ supersededBy: before });
      expect(await events(memory(), after)).toEqual(['ADD', 'SUPERSEDE']);
    });

    it('leaves a memory that nothing has replaced as it is', async () => {
      const id = await addOne(memory(), LAN, fact('Owns a canoe'));

      expect(await memory().restore(TENANT, id)).toMatchObject({ id, text: 'Owns a canoe' });
      expect(await events(memory(), id)).toEqual(['ADD']);
    });

    it('brings back the text that was given since', async () => {
      const before = await addOne(memory(), LAN, home('Hanoi'));
      await addOne(memory(), LAN, home('Da Nang'));

      await memory().update(TENANT, before, { text: 'Lives in Hoan Kiem' });
      expect(await found(memory(), LAN, 'Hoan Kiem')).toEqual(['Lives in Da Nang']);
      await memory().restore(TENANT, before);

      expect(await found(memory(), LAN, 'Hoan Kiem')).toEqual(['Lives in Hoan Kiem']);
    });

    it('refuses when another memory says the same by now', async () => {
      const before = await addOne(memory(), LAN, home('Hanoi'));
      await addOne(memory(), LAN, home('Da Nang'));
      await addOne(memory(), LAN, fact('Lives in Hanoi'));

      await expect(memory().restore(TENANT, before)).rejects.toMatchObject({ code: 'ltm.duplicate' });
      expect((await listed(memory(), LAN)).toSorted()).toEqual(['Lives in Da Nang', 'Lives in Hanoi']);
    });
  });
}
