import { describe, expect, it } from 'vitest';
import type { SessionStore } from '../../src/modules/stm/application/ports/session-store.port.js';
import { IdempotencyKeyReused, StaleRevision } from '../../src/modules/stm/domain/stm.errors.js';
import { batch, EVENING, idsIn, KEY, message, MORNING, NOON } from './session-store.samples.js';

/** What an append must do: order, repetition, races. */
export function describeAppends(store: () => SessionStore): void {
  describe('appending', () => {
    it('keeps the order, counts messages and tokens, and answers with what was new', async () => {
      const first = await store().append(KEY, batch(['a', 'b']));
      const second = await store().append(KEY, batch(['c']));

      expect(first).toMatchObject({ revision: 2, duplicates: 0 });
      expect(first.accepted.map(({ id, position }) => [id, position])).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
      expect(second).toMatchObject({ revision: 3, session: { ...KEY, revision: 3, tokens: 9 } });
      expect(await idsIn(store(), KEY)).toEqual(['a', 'b', 'c']);
    });

    it('gives back every field of a message as it came', async () => {
      const given = message('x', {
        role: 'tool',
        name: 'Thời tiết',
        content: 'Hà Nội: 31 °C "nắng"\n\t; DROP TABLE stm_messages; -- 🌞',
        metadata: { nested: { list: [1, null, 'đ'] }, flag: false },
      });
      await store().append(KEY, { ...batch([], { at: NOON }), messages: [given] });

      expect((await store().read(KEY, 10))?.messages).toEqual([{ ...given, position: 1 }]);
    });

    it('moves the last activity forward, never back, and keeps the time of the start', async () => {
      await store().append(KEY, batch(['a'], { at: NOON }));
      await store().append(KEY, batch(['b'], { at: EVENING }));
      const { session } = await store().append(KEY, batch(['c'], { at: MORNING }));

      expect(session).toMatchObject({ createdAt: NOON, updatedAt: EVENING });
    });

    it('remembers the first agent that was named', async () => {
      await store().append(KEY, batch(['a']));
      await store().append(KEY, batch(['b'], { agent: 'pika' }));
      const { session } = await store().append(KEY, batch(['c'], { agent: 'other' }));

      expect(session.agent).toBe('pika');
    });

    it('reads only as many of the newest messages as wanted, in order', async () => {
      await store().append(KEY, batch(['a', 'b', 'c', 'd']));

      const snapshot = await store().read(KEY, 2);

      expect(snapshot?.session.revision).toBe(4);
      expect(snapshot?.messages.map(({ id }) => id)).toEqual(['c', 'd']);
    });
  });

  describe('repeated requests', () => {
    it('stores a message id once, also within one request', async () => {
      await store().append(KEY, batch(['a', 'b']));
      const again = await store().append(KEY, batch(['a', 'b']));
      const mixed = await store().append(KEY, batch(['b', 'c', 'c']));

      expect(again).toMatchObject({ revision: 2, accepted: [], duplicates: 2 });
      expect(mixed).toMatchObject({ revision: 3, duplicates: 2 });
      expect(mixed.accepted.map(({ id }) => id)).toEqual(['c']);
      expect(await idsIn(store(), KEY)).toEqual(['a', 'b', 'c']);
    });

    it('carries out an idempotency key once and answers with the first revision', async () => {
      const request = batch(['a', 'b'], { idempotencyKey: 'request 1' });
      const sameWithNewIds = { ...request, messages: request.messages.map((one) => ({ ...one, id: `${one.id}-2` })) };
      await store().append(KEY, request);
      await store().append(KEY, batch(['c']));

      const again = await store().append(KEY, sameWithNewIds);

      expect(again).toMatchObject({ revision: 2, accepted: [], duplicates: 2, session: { revision: 3 } });
      expect(await idsIn(store(), KEY)).toEqual(['a', 'b', 'c']);
    });

    it('changes neither times nor counts', async () => {
      const request = batch(['a'], { idempotencyKey: 'k' });
      const { session } = await store().append(KEY, request);

      await store().append(KEY, { ...request, at: EVENING });
      await store().append(KEY, batch(['a'], { at: EVENING, agent: 'late' }));

      expect((await store().read(KEY, 10))?.session).toEqual(session);
    });

    it('refuses a key that comes with other messages, so that none is lost in silence', async () => {
      await store().append(KEY, batch(['a'], { idempotencyKey: 'k' }));

      await expect(store().append(KEY, batch(['b'], { idempotencyKey: 'k' }))).rejects.toThrow(IdempotencyKeyReused);
      expect(await idsIn(store(), KEY)).toEqual(['a']);
    });

    it('keeps keys of different sessions apart', async () => {
      const other = { ...KEY, session: 'other' };
      await store().append(KEY, batch(['a'], { idempotencyKey: 'k' }));
      await store().append(other, batch(['a'], { idempotencyKey: 'k' }));

      expect(await idsIn(store(), other)).toEqual(['a']);
    });
  });

  describe('writers that must not race', () => {
    it('stores at the expected revision, 0 for a new session', async () => {
      await store().append(KEY, batch(['a'], { expectedRevision: 0 }));
      const second = await store().append(KEY, batch(['b'], { expectedRevision: 1 }));

      expect(second.revision).toBe(2);
    });

    it('stores nothing at another revision and tells the current one', async () => {
      await store().append(KEY, batch(['a', 'b']));

      const stale = store().append(KEY, batch(['c'], { expectedRevision: 1 }));

      await expect(stale).rejects.toMatchObject({ code: 'stm.stale_revision', details: { revision: 2 } });
      expect(await idsIn(store(), KEY)).toEqual(['a', 'b']);
    });

    it('makes no session for a writer that expects one', async () => {
      await expect(store().append(KEY, batch(['a'], { expectedRevision: 4 }))).rejects.toThrow(StaleRevision);

      expect(await store().read(KEY, 10)).toBeUndefined();
    });

    it('takes the repetition of a write that had gone through', async () => {
      const byId = batch(['a'], { expectedRevision: 0 });
      const byKey = batch(['b'], { expectedRevision: 1, idempotencyKey: 'k' });
      await store().append(KEY, byId);
      await store().append(KEY, byKey);

      expect(await store().append(KEY, byId)).toMatchObject({ revision: 1, duplicates: 1 });
      expect(await store().append(KEY, byKey)).toMatchObject({ revision: 2, duplicates: 1 });
    });

    it('lets one of many writers at the same revision through', async () => {
      await store().append(KEY, batch(['start']));
      const writers = Array.from({ length: 20 }, (_, n) =>
        store().append(KEY, batch([`w${n}`], { expectedRevision: 1 })),
      );

      const outcomes = await Promise.allSettled(writers);

      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await store().read(KEY, 10))?.session.revision).toBe(2);
    });
  });
}
