import { describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { add, addOne, events, found, home, LAN, listed, scope, TENANT } from './samples.js';

/** What removing memories must leave. */
export function describeRemoving(memory: () => LongTermMemory): void {
  describe('deleting a memory', () => {
    it('removes it from search and list, and leaves its history', async () => {
      const [id = ''] = await add(memory(), LAN, 'Owns a canoe', 'Plays chess');

      expect(await memory().delete(TENANT, id)).toMatchObject({ id, text: 'Owns a canoe', ids: { user: LAN.user } });

      expect(await memory().get(TENANT, id)).toBeUndefined();
      expect(await found(memory(), LAN, 'canoe')).toEqual(['Plays chess']);
      expect(await listed(memory(), LAN)).toEqual(['Plays chess']);
      expect(await memory().history(TENANT, id)).toMatchObject([
        { event: 'ADD', deleted: false },
        { event: 'DELETE', previous: 'Owns a canoe', next: null, deleted: true },
      ]);
      expect(await memory().delete(TENANT, id)).toBeUndefined();
      expect(await events(memory(), id)).toEqual(['ADD', 'DELETE']);
    });

    it('removes one that was superseded', async () => {
      const before = await addOne(memory(), LAN, home('Hanoi'));
      await addOne(memory(), LAN, home('Da Nang'));

      expect(await memory().delete(TENANT, before)).toMatchObject({ id: before });

      expect(await memory().restore(TENANT, before)).toBeUndefined();
      expect(await listed(memory(), LAN)).toEqual(['Lives in Da Nang']);
    });

    it('happens once, however many ask for it', async () => {
      const [id = ''] = await add(memory(), LAN, 'Owns a canoe');

      const deleted = await Promise.all(Array.from({ length: 10 }, () => memory().delete(TENANT, id)));

      expect(deleted.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('deleting all memories of a scope', () => {
    it('removes those of the user, superseded ones too, and nobody else', async () => {
      const minh = scope({ user: 'Minh' });
      const globex = scope({ user: 'Lan' }, 'globex');
      const before = await addOne(memory(), LAN, home('Hanoi'));
      await addOne(memory(), LAN, home('Da Nang'));
      const [id = ''] = await add(memory(), LAN, 'Owns a canoe');
      await add(memory(), minh, 'Owns a canoe');
      await add(memory(), globex, 'Owns a canoe');

      expect(await memory().deleteAll(LAN)).toBe(2);

      expect(await listed(memory(), LAN)).toEqual([]);
      expect(await found(memory(), LAN, 'canoe')).toEqual([]);
      expect(await memory().get(TENANT, before)).toBeUndefined();
      expect(await events(memory(), id)).toEqual(['ADD', 'DELETE']);
      expect(await events(memory(), before)).toEqual(['ADD', 'SUPERSEDE', 'DELETE']);
      expect(await found(memory(), minh, 'canoe')).toEqual(['Owns a canoe']);
      expect(await found(memory(), globex, 'canoe')).toEqual(['Owns a canoe']);
      expect(await memory().deleteAll(LAN)).toBe(0);
    });

    it('removes those of an agent or session alone', async () => {
      await add(memory(), LAN, 'The word is own');
      await add(memory(), scope({ user: 'Lan', agent: 'coach' }), 'The word is coach');
      await add(memory(), scope({ user: 'Lan', session: 's' }), 'The word is session');
      await add(memory(), scope({ user: 'Minh', agent: 'coach' }), 'The word is Minh');

      expect(await memory().deleteAll(scope({ user: 'Lan', session: 's' }))).toBe(1);
      expect((await found(memory(), LAN, 'word')).toSorted()).toEqual(['The word is coach', 'The word is own']);
      expect(await memory().deleteAll(scope({ agent: 'coach' }))).toBe(2);
      expect(await found(memory(), LAN, 'word')).toEqual(['The word is own']);
      expect(await found(memory(), scope({ user: 'Minh' }), 'word')).toEqual([]);
    });

    it('leaves room to begin again', async () => {
      await add(memory(), LAN, 'Owns a canoe', 'Plays chess');
      await memory().deleteAll(LAN);

      await add(memory(), LAN, 'Owns a canoe');

      expect(await found(memory(), LAN, 'canoe')).toEqual(['Owns a canoe']);
    });
  });

  describe('resetting', () => {
    it('removes all memories of a tenant with their history, and no other', async () => {
      const globex = scope({ user: 'Lan' }, 'globex');
      const [id = ''] = await add(memory(), LAN, 'Owns a canoe');
      await add(memory(), scope({ agent: 'coach' }), 'Plays chess');
      await add(memory(), globex, 'Owns a canoe');

      await memory().reset(TENANT);

      expect(await listed(memory(), LAN)).toEqual([]);
      expect(await found(memory(), scope({ agent: 'coach' }), 'chess')).toEqual([]);
      expect(await memory().history(TENANT, id)).toEqual([]);
      expect(await memory().entities(TENANT)).toEqual([]);
      expect(await found(memory(), globex, 'canoe')).toEqual(['Owns a canoe']);

      await add(memory(), LAN, 'Owns a kayak');
      expect(await found(memory(), LAN, 'canoe or kayak')).toEqual(['Owns a kayak']);
      await memory().reset('nobody');
    });
  });
}
