import { describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { type MemoryPlace } from '../long-term-memory.contract.js';
import { add, addOne, fact, FAR_AHEAD, found, LAN, listed, LONG_AGO, scope, TENANT } from './samples.js';

/** What adding facts must do: all of them, once. */
export function describeAdding(memory: () => LongTermMemory, place: () => MemoryPlace): void {
  describe('adding facts', () => {
    it('tells the outcome of each, in the order given', async () => {
      const texts = ['Owns a canoe', 'Plays chess', 'Drinks tea'];

      const { outcomes } = await memory().addFacts(
        LAN,
        texts.map((text) => fact(text)),
      );

      expect(outcomes.map(({ text, event }) => [text, event])).toEqual(texts.map((text) => [text, 'ADD']));
      expect(new Set(outcomes.map(({ id }) => id)).size).toBe(3);
      expect(await listed(memory(), LAN)).toEqual(texts.toReversed());
    });

    it('gives back all that was known of a fact', async () => {
      const metadata = { source: 'form "A"', nested: { list: [1, null, 'đ', true] }, ratio: 0.5 };
      const id = await addOne(
        memory(),
        scope({ user: 'Lan', agent: 'coach', session: 's 1' }),
        fact('Dị ứng: đậu phộng 🥜 "rất" nặng\n\t; DROP TABLE memories; --', {
          category: 'health',
          confidence: 0.9,
          attributedTo: 'user',
          metadata,
          expiresOn: FAR_AHEAD,
        }),
        { source: 'request', batch: 7 },
      );

      expect(await memory().get(TENANT, id)).toMatchObject({
        id,
        text: 'Dị ứng: đậu phộng 🥜 "rất" nặng\n\t; DROP TABLE memories; --',
        ids: { user: 'Lan', agent: 'coach', session: 's 1' },
        category: 'health',
        confidence: 0.9,
        customScore: 0.9,
        metadata: { ...metadata, batch: 7, custom_score: 0.9 },
        attributedTo: 'user',
        expiresOn: FAR_AHEAD,
        supersededBy: undefined,
      });
    });

    it.each(['data', 'hash', 'user_id', 'createdAt', 'expiration_date', 'toString', 'constructor'])(
      'gives back metadata of the name %s, which means nothing to it',
      async (name) => {
        const metadata = { [name]: LONG_AGO };
        const id = await addOne(memory(), LAN, fact('Owns a canoe'), metadata);
        const { outcomes } = await memory().addTurns(LAN, [{ role: 'user', content: 'My canoe is red' }], { metadata });

        expect((await memory().get(TENANT, id))?.metadata).toEqual({ ...metadata, custom_score: 0.6 });
        expect((await memory().get(TENANT, outcomes[0]?.id ?? ''))?.metadata).toEqual(metadata);
        expect(await listed(memory(), LAN)).toHaveLength(2);
      },
    );

    it.each([
      '__proto__',
      'constructor',
      'toString',
      '[]',
      '{"memory":[]}',
      '```json\n{}\n```',
      'null',
      '0',
      '?',
      '🙂',
    ])('stores the odd text %j', async (text) => {
      const { outcomes } = await memory().addFacts(LAN, [fact(text), fact('Owns a canoe')]);

      expect(outcomes.map(({ event }) => event)).toEqual(['ADD', 'ADD']);
      expect((await listed(memory(), LAN)).map((one) => one.trim())).toContain(text);
      expect(await memory().addFacts(LAN, [fact(text)])).toMatchObject({ outcomes: [{ event: 'NOOP' }] });
    });

    it('stores nothing when there is nothing', async () => {
      expect((await memory().addFacts(LAN, [])).outcomes).toEqual([]);
      expect(await listed(memory(), LAN)).toEqual([]);
    });

    it('stores 1,000 facts in one call, and leaves what it was given as it was', async () => {
      const facts = Array.from({ length: 1_000 }, (_, n) => Object.freeze(fact(`Item ${n} is in drawer ${n % 7}`)));

      const { outcomes } = await memory().addFacts(LAN, Object.freeze(facts), Object.freeze({ batch: 1 }));

      expect(outcomes.every(({ event }) => event === 'ADD')).toBe(true);
      expect((await memory().list(LAN, { offset: 0, limit: 1 })).total).toBe(1_000);
    });
  });

  describe('facts that are there already', () => {
    it('are not added again, whatever their case, diacritics and punctuation', async () => {
      const [id] = await add(memory(), LAN, 'Sở thích: nuôi chó');

      for (const text of ['sở thích nuôi chó', 'SỞ THÍCH: NUÔI CHÓ!!', 'So thich - nuoi cho.']) {
        const { outcomes } = await memory().addFacts(LAN, [fact(text)]);
        expect(outcomes).toMatchObject([{ id, text, event: 'NOOP' }]);
      }
      expect(await listed(memory(), LAN)).toEqual(['Sở thích: nuôi chó']);
    });

    it('are not added twice by one request', async () => {
      const { outcomes } = await memory().addFacts(
        LAN,
        ['Owns a canoe', 'Plays chess', 'OWNS A CANOE.'].map((text) => fact(text)),
      );

      expect(outcomes.map(({ event }) => event)).toEqual(['ADD', 'ADD', 'NOOP']);
      expect(outcomes[2]?.id).toBe(outcomes[0]?.id);
      expect(await listed(memory(), LAN)).toHaveLength(2);
    });

    it('differ in a number, a sign that stands alone, or a word', async () => {
      await add(memory(), LAN, 'Has 1 cat', 'Has 2 cats', 'Has 2 cats and a dog', '+', '-');

      expect(await listed(memory(), LAN)).toHaveLength(5);
    });

    it('are told apart by user, tenant and agent', async () => {
      const others = [
        scope({ user: 'Minh' }),
        scope({ user: 'Lan' }, 'globex'),
        scope({ user: 'Lan', agent: 'coach' }),
        scope({ agent: 'coach' }),
        scope({ session: 's' }),
      ];
      await add(memory(), LAN, 'Owns a canoe');

      for (const other of others) {
        const { outcomes } = await memory().addFacts(other, [fact('Owns a canoe')]);
        expect(outcomes[0]?.event).toBe('ADD');
      }
    });

    it('are the same in another session of their user', async () => {
      await add(memory(), scope({ user: 'Lan', session: 's1' }), 'Owns a canoe');

      const { outcomes } = await memory().addFacts(scope({ user: 'Lan', session: 's2' }), [fact('Owns a canoe')]);

      expect(outcomes[0]?.event).toBe('NOOP');
    });

    it('can be added anew once they were deleted', async () => {
      const [id = ''] = await add(memory(), LAN, 'Owns a canoe');
      await memory().delete(TENANT, id);

      const { outcomes } = await memory().addFacts(LAN, [fact('Owns a canoe')]);

      expect(outcomes[0]?.event).toBe('ADD');
      expect(outcomes[0]?.id).not.toBe(id);
    });

    it('hold again when they are said again after their last day, or for longer', async () => {
      const until = (expiresOn?: string) => memory().addFacts(LAN, [fact('Has a fever', { expiresOn })]);
      const event = async (expiresOn?: string) => (await until(expiresOn)).outcomes[0]?.event;

      expect(await event(LONG_AGO)).toBe('ADD');
      expect(await found(memory(), LAN, 'fever')).toEqual([]);
      expect(await event(FAR_AHEAD)).toBe('SUPERSEDE');
      expect(await event(FAR_AHEAD)).toBe('NOOP');
      expect(await event(LONG_AGO)).toBe('NOOP');
      expect(await event()).toBe('SUPERSEDE');
      expect(await event(FAR_AHEAD)).toBe('NOOP');
      expect(await found(memory(), LAN, 'fever')).toEqual(['Has a fever']);
    });
  });

  describe('many writers at once', () => {
    it('store a fact once that all 20 of them add', async () => {
      const receipts = await Promise.all(
        Array.from({ length: 20 }, () => memory().addFacts(LAN, [fact('Owns a canoe')])),
      );

      const outcomes = receipts.flatMap((receipt) => receipt.outcomes);
      expect(outcomes.filter(({ event }) => event === 'ADD')).toHaveLength(1);
      expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
      expect(await listed(memory(), LAN)).toEqual(['Owns a canoe']);
    });

    it('in two processes store the same facts once, and all of them', async () => {
      const writers = [memory(), await place().open()];
      const batch = (n: number) => Array.from({ length: 10 }, (_, index) => fact(`Fact number ${n * 5 + index}`));

      await Promise.all(
        Array.from({ length: 10 }, (_, n) => writers.map((writer) => writer.addFacts(LAN, batch(n)))).flat(),
      );

      const texts = await listed(memory(), LAN);
      expect(texts).toHaveLength(55);
      expect(new Set(texts).size).toBe(55);
    });

    it('do not hold up other users', async () => {
      const users = Array.from({ length: 30 }, (_, n) => scope({ user: `user ${n}` }));

      await Promise.all(users.map((user) => add(memory(), user, 'Owns a canoe', 'Plays chess')));

      const counts = await Promise.all(users.map(async (user) => (await listed(memory(), user)).length));
      expect(counts).toEqual(users.map(() => 2));
    });
  });
}
