import { beforeEach, describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { add, addOne, fact, found, LAN, listed, scope, TENANT } from './samples.js';

/** Whose memories a call reaches. */
export function describeReach(memory: () => LongTermMemory): void {
  /** What search and list show of a scope; both must agree. */
  const shown = async (of: ReturnType<typeof scope>) => {
    const texts = (await listed(memory(), of)).toSorted();
    expect((await found(memory(), of, 'the secret word', { limit: 100 })).toSorted()).toEqual(texts);
    return texts;
  };

  describe('owners', () => {
    it('with equal ids in two tenants, or of two kinds, are different ones', async () => {
      const owners = [
        scope({ user: 'same' }),
        scope({ user: 'same' }, 'globex'),
        scope({ agent: 'same' }),
        scope({ session: 'same' }),
        scope({ user: 'Same' }),
      ];
      for (const [n, owner] of owners.entries()) await add(memory(), owner, `The secret word is number ${n}`);

      for (const [n, owner] of owners.entries()) expect(await shown(owner)).toEqual([`The secret word is number ${n}`]);
    });

    it('are not mixed up when their parts join to the same text', async () => {
      await add(memory(), scope({ user: 'b:c' }, 'a'), 'The secret word is one');
      await add(memory(), scope({ user: 'c' }, 'a:b'), 'The secret word is two');
      await add(memory(), scope({ user: 'a%3Ab' }, 't'), 'The secret word is three');
      await add(memory(), scope({ user: 'a:b' }, 't'), 'The secret word is four');

      expect(await shown(scope({ user: 'b:c' }, 'a'))).toEqual(['The secret word is one']);
      expect(await shown(scope({ user: 'c' }, 'a:b'))).toEqual(['The secret word is two']);
      expect(await shown(scope({ user: 'a%3Ab' }, 't'))).toEqual(['The secret word is three']);
      expect(await shown(scope({ user: 'a:b' }, 't'))).toEqual(['The secret word is four']);
    });

    it.each([
      'Nguyễn Minh Phúc',
      `O'Brien "x" \\ %_*`,
      '../../etc/passwd',
      '%2e%2e',
      '__proto__',
      'constructor',
      '会話 🗣 مريم',
      "'; DELETE FROM memories; --",
      'null',
      'x'.repeat(256),
    ])('may be called %s', async (id) => {
      const all = scope({ user: id, agent: id, session: id }, id);
      const [memoryId = ''] = await add(memory(), all, 'The secret word is tangerine');

      expect(await shown(all)).toEqual(['The secret word is tangerine']);
      expect((await memory().get(id, memoryId))?.ids).toEqual({ user: id, agent: id, session: id });
      expect((await memory().entities(id)).map((entity) => [entity.type, entity.id])).toEqual([
        ['user', id],
        ['agent', id],
        ['run', id],
      ]);
      expect(await memory().deleteAll(all)).toBe(1);
    });

    it('have one id in all its spellings', async () => {
      await add(memory(), scope({ user: ' Phúc '.normalize('NFD') }), 'The secret word is tangerine');

      expect(await shown(scope({ user: 'Phúc'.normalize('NFC') }))).toEqual(['The secret word is tangerine']);
    });
  });

  describe('agents and sessions', () => {
    beforeEach(async () => {
      await add(memory(), LAN, 'The secret word is own');
      await add(memory(), scope({ user: 'Lan', agent: 'coach' }), 'The secret word is coach');
      await add(memory(), scope({ user: 'Lan', agent: 'tutor' }), 'The secret word is tutor');
      await add(memory(), scope({ user: 'Lan', session: 's' }), 'The secret word is session');
      await add(memory(), scope({ user: 'Lan', agent: 'coach', session: 's' }), 'The secret word is both');
      await add(memory(), scope({ user: 'Minh', agent: 'coach' }), 'The secret word is Minh');
      await add(memory(), scope({ agent: 'coach' }), 'The secret word is agent');
      await add(memory(), scope({ user: 'Lan', agent: 'coach' }, 'globex'), 'The secret word is foreign');
    });

    const words = (...names: string[]) => names.map((name) => `The secret word is ${name}`).toSorted();

    it('are all reached by their user', async () => {
      expect(await shown(LAN)).toEqual(words('own', 'coach', 'tutor', 'session', 'both'));
    });

    it('narrow what a user reaches', async () => {
      expect(await shown(scope({ user: 'Lan', agent: 'coach' }))).toEqual(words('coach', 'both'));
      expect(await shown(scope({ user: 'Lan', session: 's' }))).toEqual(words('session', 'both'));
      expect(await shown(scope({ user: 'Lan', agent: 'coach', session: 's' }))).toEqual(words('both'));
      expect(await shown(scope({ user: 'Lan', agent: 'nobody' }))).toEqual([]);
    });

    it('reach what they know of every user, without a user', async () => {
      expect(await shown(scope({ agent: 'coach' }))).toEqual(words('coach', 'both', 'Minh', 'agent'));
      expect(await shown(scope({ session: 's' }))).toEqual(words('session', 'both'));
      expect(await shown(scope({ agent: 'coach', session: 's' }))).toEqual(words('both'));
    });

    it('are listed with the users, each with its count', async () => {
      const entities = await memory().entities(TENANT);

      expect(entities.map(({ type, id, memories }) => `${type} ${id}: ${memories}`).toSorted()).toEqual([
        'agent coach: 4',
        'agent tutor: 1',
        'run s: 2',
        'user Lan: 5',
        'user Minh: 1',
      ]);
      expect(await memory().entities('nobody')).toEqual([]);
    });
  });

  it('an agent of 1,200 users is listed and searched as a whole', { timeout: 90_000 }, async () => {
    for (let n = 0; n < 1_200; n += 1) {
      await add(memory(), scope({ user: `user ${n}`, agent: 'coach' }), `The secret word is ${n}`);
    }

    expect((await memory().list(scope({ agent: 'coach' }), { offset: 1_150, limit: 100 })).total).toBe(1_200);
    expect(await found(memory(), scope({ agent: 'coach' }), 'secret 1111', { limit: 1 })).toEqual([
      'The secret word is 1111',
    ]);
    expect(await memory().deleteAll(scope({ agent: 'coach' }))).toBe(1_200);
  });

  describe('applications', () => {
    it('are listed among those who have memories, and tell who has memories of them', async () => {
      const web = { app_id: 'web' };
      await addOne(memory(), LAN, fact('Owns a canoe'), web);
      await addOne(memory(), LAN, fact('Plays chess'));
      await addOne(memory(), scope({ agent: 'coach' }), fact('Likes maps'), web);
      await addOne(memory(), scope({ user: 'Minh' }, 'other'), fact('Owns a boat'), web);
      const seen = async (app?: string) =>
        (await memory().entities(TENANT, app)).map(({ type, id, memories }) => [type, id, memories]);

      expect(await seen()).toEqual([
        ['user', 'Lan', 2],
        ['agent', 'coach', 1],
        ['app', 'web', 2],
      ]);
      expect(await seen('web')).toEqual([
        ['user', 'Lan', 1],
        ['agent', 'coach', 1],
        ['app', 'web', 2],
      ]);
      expect(await seen('shop')).toEqual([]);
    });
  });
}
