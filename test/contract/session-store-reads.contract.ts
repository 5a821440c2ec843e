import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionStore } from '../../src/modules/stm/application/ports/session-store.port.js';
import type { ListPosition } from '../../src/modules/stm/domain/session.js';
import { batch, EVENING, idsIn, KEY, MORNING, NOON } from './session-store.samples.js';

/** What reading, listing and deleting must do. */
export function describeReads(store: () => SessionStore): void {
  describe('listing', () => {
    it('pages by last activity, each session once', async () => {
      const times = [NOON, MORNING, EVENING, NOON, NOON];
      for (const [n, at] of times.entries()) await store().append({ ...KEY, session: `s${n}` }, batch(['a'], { at }));

      const seen: string[] = [];
      let after: ListPosition | undefined;
      do {
        const page = await store().list(KEY, 2, after);
        expect(page.sessions.length).toBeLessThanOrEqual(2);
        seen.push(...page.sessions.map(({ session }) => session));
        after = page.next;
      } while (after !== undefined);

      expect(seen).toEqual(['s2', 's4', 's3', 's0', 's1']);
    });

    it('gives an empty page to a user without sessions, and no further page after an exactly full one', async () => {
      await store().append(KEY, batch(['a']));

      expect(await store().list({ tenant: 'acme', user: 'nobody' }, 10)).toEqual({ sessions: [] });
      expect((await store().list(KEY, 1)).next).toBeUndefined();
    });
  });

  describe('messages for a search', () => {
    const owner = { tenant: KEY.tenant, user: KEY.user };
    const reach = { owner, messages: 10, characters: 10_000 };
    const ids = async (more: object) =>
      (await store().newestMessages({ ...reach, ...more })).messages.map(({ id }) => id);

    beforeEach(async () => {
      await store().append(KEY, batch(['a', 'b', 'c'], { at: NOON }));
      await store().append({ ...KEY, session: 'late' }, batch(['x', 'y'], { at: EVENING, agent: 'pika' }));
      await store().append({ ...KEY, user: 'minh' }, batch(['foreign'], { at: EVENING }));
    });

    it('come from the latest session first, newest first', async () => {
      expect(await ids({})).toEqual(['y', 'x', 'c', 'b', 'a']);
      expect(await ids({ session: 'chat' })).toEqual(['c', 'b', 'a']);
    });

    it('stay within session, agent and time', async () => {
      expect(await ids({ session: 'unknown' })).toEqual([]);
      expect(await ids({ agent: 'pika' })).toEqual(['y', 'x']);
      expect(await ids({ activeAfter: NOON })).toEqual(['y', 'x']);
    });

    it('stop at the limits of messages and characters', async () => {
      expect(await ids({ messages: 3 })).toEqual(['y', 'x', 'c']);
      expect(await ids({ characters: 1 })).toEqual(['y']);
    });
  });

  describe('the state that a search depends on', () => {
    it('is another after every append and deletion, and when a session is no longer active', async () => {
      const stateAt = (activeAfter: string) => store().searchState(KEY, activeAfter);
      const states = [await stateAt('')];
      await store().append(KEY, batch(['a'], { at: NOON }));
      states.push(await stateAt(''));
      await store().append({ ...KEY, session: 'late' }, batch(['x'], { at: EVENING }));
      states.push(await stateAt(''), await stateAt(NOON));
      await store().delete(KEY);
      states.push(await stateAt(''));
      await store().append(KEY, batch(['a'], { at: NOON }));
      states.push(await stateAt(''));
      const late = await store().read({ ...KEY, session: 'late' }, 1);
      if (late !== undefined) await store().deleteUnchanged(late.session);
      states.push(await stateAt(''));

      expect(new Set(states).size).toBe(states.length);
    });

    it('stays when nothing was written, and for other users', async () => {
      await store().append(KEY, batch(['a']));
      const state = await store().searchState(KEY, '');
      await store().append({ ...KEY, user: 'minh' }, batch(['b']));
      await store().append(KEY, batch(['a']));

      expect(await store().searchState(KEY, '')).toBe(state);
    });
  });

  describe('deleting', () => {
    it('removes a session with all that belongs to it and tells how many messages there were', async () => {
      await store().append(KEY, batch(['a', 'b'], { idempotencyKey: 'k' }));

      expect(await store().delete(KEY)).toBe(2);
      expect(await store().read(KEY, 10)).toBeUndefined();
      expect((await store().list(KEY, 10)).sessions).toEqual([]);
      expect((await store().newestMessages({ owner: KEY, messages: 10, characters: 100 })).messages).toEqual([]);
    });

    it('leaves room for a new session of the same name', async () => {
      await store().append(KEY, batch(['a', 'b'], { idempotencyKey: 'k' }));
      await store().delete(KEY);

      expect(await store().append(KEY, batch(['b'], { idempotencyKey: 'k' }))).toMatchObject({
        revision: 1,
        duplicates: 0,
      });
      expect(await idsIn(store(), KEY)).toEqual(['b']);
    });

    it('tells an unknown session from an empty one', async () => {
      expect(await store().delete(KEY)).toBeUndefined();
      expect(await store().read(KEY, 10)).toBeUndefined();
    });
  });
}
