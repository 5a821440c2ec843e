import { beforeEach, describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { add, addOne, fact, FAR_AHEAD, found, LAN, LONG_AGO, scope } from './samples.js';

/** What searching must find, in which order, and how its scores are. */
export function describeSearching(memory: () => LongTermMemory): void {
  describe('searching', () => {
    it('finds what answers first, and gives the best first', async () => {
      await add(
        memory(),
        LAN,
        'Owns a red canoe',
        'Plays chess on Sundays',
        'Drinks green tea',
        'Is afraid of spiders',
      );

      expect((await found(memory(), LAN, 'who plays chess?'))[0]).toBe('Plays chess on Sundays');
      const { facts } = await memory().search(LAN, { text: 'green tea', limit: 10 });
      expect(facts[0]?.text).toBe('Drinks green tea');
      expect(facts.map(({ score }) => score)).toEqual(facts.map(({ score }) => score).toSorted((a, b) => b - a));
    });

    it.each(['chuot dot nhap', 'chuột đột nhập', 'CHUỘT ĐỘT NHẬP', 'chuột đột nhập'.normalize('NFD')])(
      'understands %s, with and without diacritics',
      async (query) => {
        await add(
          memory(),
          LAN,
          'Sở thích: nuôi chó',
          'Nhà: có chuột đột nhập',
          'Công việc: nhập liệu',
          'Nhà: ở Đà Nẵng',
        );

        expect((await found(memory(), LAN, query))[0]).toBe('Nhà: có chuột đột nhập');
      },
    );

    it('finds text without diacritics by a query that has them', async () => {
      await add(memory(), LAN, 'Que o Da Lat', 'Thich an pho');

      expect((await found(memory(), LAN, 'quê ở Đà Lạt'))[0]).toBe('Que o Da Lat');
    });

    it('finds a memory by one rare word among 400 others that are nearer as a whole', async () => {
      const noise = Array.from({ length: 400 }, (_, n) => `The package number ${n} went to the big warehouse`);
      const needle = `A long story about hills, rivers, lanterns, bread, rain, boats, songs and a zyzzyva`;
      await add(memory(), LAN, ...noise, needle);

      expect(await found(memory(), LAN, 'the package with the zyzzyva in the warehouse', { limit: 3 })).toContain(
        needle,
      );
    });

    it('gives scores from 0 to 1 with their parts', async () => {
      await add(memory(), LAN, 'Owns a red canoe', 'Plays chess', 'canoe canoe canoe canoe canoe');

      const { facts } = await memory().search(LAN, { text: 'canoe', limit: 10 });

      for (const { score, parts } of facts) {
        for (const part of [score, parts.semantic, parts.keyword, parts.context, parts.entity]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      }
    });

    it('obeys limit and threshold', async () => {
      await add(memory(), LAN, ...Array.from({ length: 30 }, (_, n) => `Drinks tea number ${n}`), 'Plays chess');
      const scores = async (threshold: number) =>
        (await memory().search(LAN, { text: 'tea', limit: 100, threshold })).facts.map(({ score }) => score);

      expect(await found(memory(), LAN, 'tea', { limit: 1 })).toHaveLength(1);
      expect(await found(memory(), LAN, 'tea', { limit: 12 })).toHaveLength(12);
      expect(await found(memory(), LAN, 'tea', { limit: 1_000 })).toHaveLength(31);
      expect((await scores(0.3)).every((score) => score >= 0.3)).toBe(true);
      expect((await scores(0.3)).length).toBeLessThan((await scores(0)).length);
      expect(await scores(1)).toEqual([]);
    });

    it('answers the same question twice with the same', async () => {
      await add(memory(), LAN, ...Array.from({ length: 50 }, (_, n) => `Drinks tea number ${n}`));

      expect(await found(memory(), LAN, 'tea')).toEqual(await found(memory(), LAN, 'tea'));
    });

    it('finds nothing where there is nothing', async () => {
      expect(await memory().search(LAN, { text: 'tea', limit: 10 })).toEqual({ facts: [], version: 0 });
    });

    it('leaves out what has expired, unless it is asked for', async () => {
      await addOne(memory(), LAN, fact('Has a ticket for March', { expiresOn: LONG_AGO }));
      await addOne(memory(), LAN, fact('Has a ticket for June', { expiresOn: FAR_AHEAD }));

      expect(await found(memory(), LAN, 'ticket')).toEqual(['Has a ticket for June']);
      expect(await found(memory(), LAN, 'ticket', { showExpired: true })).toHaveLength(2);
    });

    it('tells the version it has seen, which grows with every write', async () => {
      const versionNow = async () => (await memory().search(LAN, { text: 'tea', limit: 1 })).version;
      const { version, outcomes } = await memory().addFacts(LAN, [fact('Drinks tea')]);
      const id = outcomes[0]?.id ?? '';
      const versions = [version];

      const writes = [
        () => memory().addFacts(LAN, [fact('Plays chess')]),
        () => memory().addTurns(LAN, [{ role: 'user', content: 'Hello' }]),
        () => memory().update('acme', id, { text: 'Drinks coffee' }),
        () => memory().update('acme', id, { metadata: { a: 1 } }),
        () => memory().delete('acme', id),
        () => memory().deleteAll(LAN),
      ];
      for (const write of writes) {
        await write();
        versions.push(await versionNow());
      }

      expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
      expect((await memory().addFacts(LAN, [])).version).toBe(await versionNow());
      expect(await memory().version(LAN)).toBe(await versionNow());
    });

    it('tells another version of an agent after each write to anybody it met', async () => {
      const agent = scope({ agent: 'Coach' });
      const met = (user: string) => scope({ user, agent: 'Coach' });
      const versions = [await memory().version(agent)];
      const ids: string[] = [];
      for (const user of ['Lan', 'Minh']) {
        ids.push(await addOne(memory(), met(user), fact('Runs every day')));
        versions.push(await memory().version(agent));
      }
      for (const id of ids) {
        await memory().delete('acme', id);
        versions.push(await memory().version(agent));
      }
      expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
    });
  });

  describe('a query that looks like something else', () => {
    beforeEach(async () => {
      await add(memory(), scope({ user: 'odd' }), 'Owns a canoe', 'NEAR AND OR NOT', `it's 100% "safe" \\ _`);
    });

    it.each([
      'NEAR(canoe chess, 5) AND NOT "unclosed',
      '* OR *',
      'text:canoe^2 {a b} -c +d',
      `'; DROP TABLE memories; --`,
      `x' OR '1'='1`,
      '%',
      '_',
      '\\',
      '"',
      '((((((((((',
      '🙂 \u202e \u0000 \ud83d',
      '?',
      'a'.repeat(10_000),
      'canoe '.repeat(1_600),
    ])('is text: %j', async (query) => {
      const { facts } = await memory().search(scope({ user: 'odd' }), { text: query, limit: 10 });

      expect(facts.length).toBeLessThanOrEqual(3);
      expect(await found(memory(), scope({ user: 'odd' }), 'canoe')).toContain('Owns a canoe');
    });
  });
}
