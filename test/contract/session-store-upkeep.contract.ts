import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionStore } from '../../src/modules/stm/application/ports/session-store.port.js';
import type { Session } from '../../src/modules/stm/domain/session.js';
import type { Summary, Tiers } from '../../src/modules/stm/domain/tiers.js';
import { batch, EVENING, idsIn, KEY, MORNING, NOON } from './session-store.samples.js';

const summary = (text: string): Summary => ({ text, tokens: 3, summarizedBy: 'extractive', degraded: false });
const TIERS: Tiers = {
  sessionUpTo: 1,
  recentUpTo: 3,
  coveredTokens: 9,
  session: summary('Ø "1"\n'),
  recent: summary('2'),
};

const at = (time: string) => Date.parse(time);

/** What the background work on sessions needs: tiers, hand-over, due times. Every change is refused when it is late. */
export function describeUpkeep(store: () => SessionStore): void {
  const read = async (key = KEY): Promise<Session> => {
    const snapshot = await store().read(key, 0);
    if (snapshot === undefined) throw new Error('There is no such session');
    return snapshot.session;
  };

  describe('ranges of messages', () => {
    it('are read by position, whatever is summarised', async () => {
      await store().append(KEY, batch(['a', 'b', 'c', 'd', 'e']));
      const ids = async (after: number, upTo: number) =>
        (await store().readRange(KEY, after, upTo)).map(({ id, position }) => `${position}${id}`);

      expect(await ids(1, 3)).toEqual(['2b', '3c']);
      expect(await ids(0, 99)).toEqual(['1a', '2b', '3c', '4d', '5e']);
      expect(await ids(5, 9)).toEqual([]);
      expect(await store().readRange({ ...KEY, user: 'minh' }, 0, 9)).toEqual([]);
    });
  });

  describe('tiers', () => {
    beforeEach(async () => {
      await store().append(KEY, batch(['a', 'b', 'c', 'd']));
    });

    it('begin with nothing summarised', async () => {
      const { tiers, handedOver } = await read();
      expect(tiers).toMatchObject({ sessionUpTo: 0, recentUpTo: 0, coveredTokens: 0 });
      expect([tiers.session, tiers.recent, handedOver]).toEqual([undefined, undefined, 0]);
    });

    it('are stored in one piece, while messages stay and come', async () => {
      const session = await read();
      await store().append(KEY, batch(['e']));

      expect(await store().storeTiers(session, TIERS)).toBe(true);
      expect((await read()).tiers).toEqual(TIERS);
      expect((await store().append(KEY, batch(['f']))).session.tiers).toEqual(TIERS);
      expect(await idsIn(store(), KEY)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    });

    it('are stored once when two have read the same', async () => {
      const session = await read();
      const rival = { ...TIERS, recentUpTo: 2 };

      const stored = await Promise.all([store().storeTiers(session, TIERS), store().storeTiers(session, rival)]);

      expect(stored).toEqual([true, false]);
      expect((await read()).tiers).toEqual(TIERS);
      expect(await store().storeTiers(await read(), { ...TIERS, recent: undefined, recentUpTo: 4 })).toBe(true);
      expect((await read()).tiers).toMatchObject({ recentUpTo: 4, recent: undefined });
    });

    it('of a session that is gone, or was begun anew, are refused', async () => {
      const session = await read();
      await store().delete(KEY);
      expect(await store().storeTiers(session, TIERS)).toBe(false);
      expect(await store().read(KEY, 1)).toBeUndefined();

      await store().append(KEY, batch(['x'], { at: NOON }));
      expect(await store().storeTiers(session, TIERS)).toBe(false);
      expect((await read()).tiers.recentUpTo).toBe(0);
    });
  });

  describe('the position of the hand-over', () => {
    it('moves once from where it was read', async () => {
      await store().append(KEY, batch(['a', 'b', 'c']));
      const session = await read();

      expect(await store().storeHandedOver(session, 2)).toBe(true);
      expect(await store().storeHandedOver(session, 3)).toBe(false);
      expect((await read()).handedOver).toBe(2);
      expect(await store().storeHandedOver(await read(), 3)).toBe(true);
    });
  });

  describe('sessions that are due', () => {
    const names = async (time: string, limit = 10) => (await store().due(at(time), limit)).map((one) => one.session);

    it('come in the order of their times, of all owners', async () => {
      await store().append({ ...KEY, session: 'late' }, batch(['a'], { attendAt: at(EVENING) }));
      await store().append({ ...KEY, session: 'soon', user: 'minh' }, batch(['a'], { attendAt: at(MORNING) }));
      await store().append({ ...KEY, session: 'then', tenant: 'globex' }, batch(['a'], { attendAt: at(NOON) }));

      expect(await names(NOON)).toEqual(['soon', 'then']);
      expect(await names(EVENING, 2)).toEqual(['soon', 'then']);
      expect(await store().due(at(MORNING), 10)).toMatchObject([{ tenant: 'acme', user: 'minh', revision: 1 }]);
    });

    it('are put off by a message, and by hand unless one came', async () => {
      await store().append(KEY, batch(['a'], { attendAt: at(MORNING) }));
      const before = await read();
      await store().append(KEY, batch(['b'], { attendAt: at(NOON) }));
      expect(await names(MORNING)).toEqual([]);

      await store().attendAgain(before, at(EVENING));
      expect(await names(NOON)).toEqual(['chat']);
      await store().attendAgain(await read(), at(EVENING));
      expect(await names(NOON)).toEqual([]);
      expect(await names(EVENING)).toEqual(['chat']);
    });

    it('are forgotten with their session', async () => {
      await store().append(KEY, batch(['a'], { attendAt: at(MORNING) }));
      await store().delete(KEY);

      expect(await names(EVENING)).toEqual([]);
    });
  });

  describe('removing what has expired', () => {
    it('takes a session as it was read, with all that belongs to it', async () => {
      await store().append(KEY, batch(['a'], { idempotencyKey: 'k' }));

      expect(await store().deleteUnchanged(await read())).toBe(true);
      expect(await store().read(KEY, 1)).toBeUndefined();
      expect((await store().list(KEY, 10)).sessions).toEqual([]);
      expect(await store().append(KEY, batch(['a'], { idempotencyKey: 'k' }))).toMatchObject({ duplicates: 0 });
    });

    it('leaves a session that has got a message', async () => {
      await store().append(KEY, batch(['a']));
      const session = await read();
      await store().append(KEY, batch(['b']));

      expect(await store().deleteUnchanged(session)).toBe(false);
      expect(await idsIn(store(), KEY)).toEqual(['a', 'b']);
    });
  });
}
