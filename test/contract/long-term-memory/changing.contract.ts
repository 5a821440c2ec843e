import { beforeEach, describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import {
  add,
  addOne,
  events,
  fact,
  FAR_AHEAD,
  found,
  LAN,
  listed,
  LONG_AGO,
  NOBODY,
  scope,
  TENANT,
} from './samples.js';

const MALFORMED = ['', ' ', 'x', '../..', "' OR 1=1 --", 'null', '🙂', 'a\u0000b', 'x'.repeat(5_000), '%'];

/** What reading and changing one memory must do. */
export function describeChanging(memory: () => LongTermMemory): void {
  describe('changing a memory', () => {
    let id: string;

    beforeEach(async () => {
      id = await addOne(memory(), LAN, fact('Owns a red canoe'), { a: 1, b: { c: 2 } });
    });

    it('gives it another text, by which alone it is found', async () => {
      await add(memory(), LAN, 'Plays chess', 'Reads comics');

      const changed = await memory().update(TENANT, id, { text: 'Sold the old bicycle' });

      expect(changed).toEqual(await memory().get(TENANT, id));
      expect(changed).toMatchObject({ id, text: 'Sold the old bicycle', metadata: { a: 1 } });
      expect((await found(memory(), LAN, 'bicycle'))[0]).toBe('Sold the old bicycle');
      const { facts } = await memory().search(LAN, { text: 'red canoe', limit: 10 });
      expect(facts.map(({ parts }) => parts.keyword)).toEqual([0, 0, 0]);
      expect(await listed(memory(), LAN)).toHaveLength(3);
    });

    it('makes room for its old text and takes that of the new one', async () => {
      await memory().update(TENANT, id, { text: 'Sold the bicycle' });

      const { outcomes } = await memory().addFacts(LAN, [fact('Owns a red canoe'), fact('sold the bicycle!')]);

      expect(outcomes.map(({ event }) => event)).toEqual(['ADD', 'NOOP']);
    });

    it('lays metadata over what is there, key by key', async () => {
      await memory().update(TENANT, id, { metadata: { b: 'new', toString: 'odd' } });

      const changed = await memory().get(TENANT, id);
      expect(changed?.metadata).toEqual({ a: 1, b: 'new', toString: 'odd', custom_score: 0.6 });
      expect(changed?.text).toBe('Owns a red canoe');
    });

    it('gives it a last day, takes it away, and leaves it where none is told', async () => {
      await memory().update(TENANT, id, { expiresOn: LONG_AGO });
      expect(await found(memory(), LAN, 'canoe')).toEqual([]);
      await memory().update(TENANT, id, { text: 'Owns a blue canoe' });
      expect(await found(memory(), LAN, 'canoe')).toEqual([]);
      await memory().update(TENANT, id, { expiresOn: FAR_AHEAD });
      expect(await found(memory(), LAN, 'canoe')).toEqual(['Owns a blue canoe']);

      const changed = await memory().update(TENANT, id, { expiresOn: null });

      expect(changed?.expiresOn).toBeUndefined();
      expect(await found(memory(), LAN, 'canoe')).toEqual(['Owns a blue canoe']);
    });

    it('notes it in the history, oldest first', async () => {
      await memory().update(TENANT, id, { text: 'Owns a blue canoe' });
      await memory().update(TENANT, id, { text: 'Owns a green canoe' });

      const history = await memory().history(TENANT, id);

      expect(history).toMatchObject([
        { memoryId: id, event: 'ADD', previous: null, next: 'Owns a red canoe', deleted: false },
        { memoryId: id, event: 'UPDATE', previous: 'Owns a red canoe', next: 'Owns a blue canoe', deleted: false },
        { memoryId: id, event: 'UPDATE', previous: 'Owns a blue canoe', next: 'Owns a green canoe', deleted: false },
      ]);
      expect(new Set(history.map((entry) => entry.id)).size).toBe(3);
    });

    it('refuses the text of another memory of its owner, and changes nothing', async () => {
      await add(memory(), LAN, 'Plays chess');

      await expect(memory().update(TENANT, id, { text: 'PLAYS CHESS' })).rejects.toMatchObject({
        code: 'ltm.duplicate',
      });
      expect((await memory().get(TENANT, id))?.text).toBe('Owns a red canoe');
      expect((await found(memory(), LAN, 'canoe'))[0]).toBe('Owns a red canoe');
      expect(await events(memory(), id)).toEqual(['ADD']);
    });

    it('keeps its own text in another case', async () => {
      expect(await memory().update(TENANT, id, { text: 'OWNS A RED CANOE' })).toMatchObject({
        text: 'OWNS A RED CANOE',
      });
    });

    it('keeps code fences, tokens of models and odd names in its text', async () => {
      for (const text of ['```json\n{"a":1}\n```', '<|im_end|><think>no</think>', '__proto__', "'; --"]) {
        expect(await memory().update(TENANT, id, { text })).toMatchObject({ text });
        expect((await memory().get(TENANT, id))?.text).toBe(text);
      }
    });

    it('works for 20 changes at once, each noted', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, n) => memory().update(TENANT, id, { text: `Canoe ${n}` })));

      expect(await events(memory(), id)).toHaveLength(21);
      expect(await listed(memory(), LAN)).toHaveLength(1);
    });
  });

  describe('an id that the tenant does not have', () => {
    it('reads, changes, removes and tells nothing', async () => {
      const [foreign = ''] = await add(memory(), scope({ user: 'Lan' }, 'globex'), 'Owns a canoe');

      for (const id of [NOBODY, foreign, ...MALFORMED]) {
        expect(await memory().get(TENANT, id)).toBeUndefined();
        expect(await memory().update(TENANT, id, { text: 'Gone' })).toBeUndefined();
        expect(await memory().restore(TENANT, id)).toBeUndefined();
        expect(await memory().delete(TENANT, id)).toBeUndefined();
        expect(await memory().history(TENANT, id)).toEqual([]);
      }
      expect(await memory().get('globex', foreign)).toMatchObject({ text: 'Owns a canoe' });
      expect(await events(memory(), foreign, 'globex')).toEqual(['ADD']);
    });
  });
}
