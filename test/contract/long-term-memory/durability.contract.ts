import { describe, expect, it } from 'vitest';
import type { MemoryPlace } from '../long-term-memory.contract.js';
import { add, addOne, events, fact, FAR_AHEAD, found, home, LAN, listed, scope, TENANT } from './samples.js';

/** What must be there after a restart, and what two processes must see of each other. */
export function describeDurability(place: () => MemoryPlace): void {
  describe('a restart', () => {
    it('finds everything as it was', async () => {
      const before = await place().open();
      const id = await addOne(before, LAN, fact('Nhà: có chuột đột nhập', { expiresOn: FAR_AHEAD }), { a: [1] });
      await addOne(before, LAN, home('Hanoi'));
      const [gone = ''] = await add(before, LAN, 'Owns a canoe');
      await before.delete(TENANT, gone);
      const { version } = await before.addFacts(LAN, [home('Da Nang')]);
      const [stored, entities] = [await before.get(TENANT, id), await before.entities(TENANT)];

      await place().closeAll();
      const after = await place().open();

      expect(await after.get(TENANT, id)).toEqual(stored);
      expect(await after.entities(TENANT)).toEqual(entities);
      expect((await found(after, LAN, 'chuot dot nhap'))[0]).toBe('Nhà: có chuột đột nhập');
      expect((await listed(after, LAN)).toSorted()).toEqual(['Lives in Da Nang', 'Nhà: có chuột đột nhập']);
      expect(await events(after, gone)).toEqual(['ADD', 'DELETE']);
      expect(await after.addFacts(LAN, [home('Da Nang')])).toMatchObject({ version, outcomes: [{ event: 'NOOP' }] });
      expect((await after.addFacts(LAN, [home('Hue')])).version).toBe(version + 1);
    });
  });

  describe('two processes', () => {
    it('see at once what the other has written, changed and removed', async () => {
      const [one, other] = [await place().open(), await place().open()];
      const [id = ''] = await add(one, LAN, 'Owns a canoe');

      expect(await found(other, LAN, 'canoe')).toEqual(['Owns a canoe']);
      await other.update(TENANT, id, { text: 'Owns a kayak' });
      expect(await found(one, LAN, 'kayak')).toEqual(['Owns a kayak']);
      await one.deleteAll(LAN);
      expect(await found(other, LAN, 'kayak')).toEqual([]);
    });

    it('write to different owners side by side without a loss', async () => {
      const processes = [await place().open(), await place().open()];
      const writes = Array.from({ length: 40 }, (_, n) => ({
        process: processes[n % 2],
        owner: scope({ user: `user ${n % 4}` }),
        text: `Fact ${n}`,
      }));

      await Promise.all(
        writes.map(async ({ process, owner, text }) => {
          if (process !== undefined) await add(process, owner, text);
        }),
      );

      const [reader] = processes;
      if (reader === undefined) throw new Error('No process');
      for (let user = 0; user < 4; user += 1)
        expect(await listed(reader, scope({ user: `user ${user}` }))).toHaveLength(10);
    });
  });

  it('answers a ping while it is open, and fails visibly once it is closed', async () => {
    const memory = await place().open();
    await expect(memory.ping()).resolves.toBeUndefined();

    await place().closeAll();

    await expect(memory.ping()).rejects.toMatchObject({ category: 'unavailable' });
    await expect(add(memory, LAN, 'Owns a canoe')).rejects.toMatchObject({ category: 'unavailable' });
    await expect(found(memory, LAN, 'canoe')).rejects.toMatchObject({ category: 'unavailable' });
  });
}
