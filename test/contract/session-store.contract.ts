import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionStore } from '../../src/modules/stm/application/ports/session-store.port.js';
import { describeAppends } from './session-store-appends.contract.js';
import { describeReads } from './session-store-reads.contract.js';
import { describeUpkeep } from './session-store-upkeep.contract.js';
import { batch, idsIn, KEY } from './session-store.samples.js';

/** A place where sessions are kept, empty at first. */
export interface SessionStorage {
  /** Connects to the place; each call stands for one more process. */
  open(): Promise<SessionStore>;
  /** Ends all connections; what was stored stays. */
  closeAll(): Promise<void>;
  /** Removes the place. */
  remove(): Promise<void>;
}

/** What every session store must do, whatever it stands on. */
export function describeSessionStore(standsOn: string, createStorage: () => Promise<SessionStorage>): void {
  describe(`session store: ${standsOn}`, () => {
    let storage: SessionStorage;
    let store: SessionStore;

    beforeEach(async () => {
      storage = await createStorage();
      store = await storage.open();
    });

    afterEach(async () => {
      await storage.closeAll();
      await storage.remove();
    });

    describeAppends(() => store);
    describeReads(() => store);
    describeUpkeep(() => store);

    it('keeps all messages of 50 clients that write 20 each, at the revisions 1 to 1,000', async () => {
      const stores = [store, await storage.open(), await storage.open()];
      const revisions: number[] = [];
      const client = async (name: number) => {
        for (let n = 0; n < 20; n += 1) {
          const outcome = await stores[name % stores.length]?.append(KEY, batch([`${name}/${n}`]));
          revisions.push(outcome?.revision ?? 0);
        }
      };

      await Promise.all(Array.from({ length: 50 }, (_, name) => client(name)));

      const ids = (await idsIn(store, KEY)) ?? [];
      expect(revisions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 1));
      expect(new Set(ids).size).toBe(1_000);
      for (let name = 0; name < 50; name += 1) {
        const own = ids.filter((id) => id.startsWith(`${name}/`));
        expect(own).toEqual(Array.from({ length: 20 }, (_, n) => `${name}/${n}`));
      }
    });

    describe('owners', () => {
      it('keeps equal session ids of two users and of two tenants apart', async () => {
        const ofMinh = { ...KEY, user: 'minh' };
        const ofGlobex = { ...KEY, tenant: 'globex' };
        await store.append(KEY, batch(['a'], { idempotencyKey: 'k' }));
        await store.append(ofMinh, batch(['a', 'm'], { idempotencyKey: 'k' }));
        await store.append(ofGlobex, batch(['g']));

        expect(await idsIn(store, KEY)).toEqual(['a']);
        expect(await idsIn(store, ofMinh)).toEqual(['a', 'm']);
        expect(await idsIn(store, ofGlobex)).toEqual(['g']);
        expect((await store.list(KEY, 10)).sessions).toHaveLength(1);

        await store.delete(KEY);

        expect(await idsIn(store, ofMinh)).toEqual(['a', 'm']);
        expect(await idsIn(store, ofGlobex)).toEqual(['g']);
      });

      it.each([
        'Nguyễn Minh Phúc',
        `O'Brien "x" \\ %_*`,
        '../../etc',
        'a:b',
        'a/b|c',
        '会話 🗣',
        "'; DELETE FROM stm_sessions; --",
      ])('takes the id %s for user, session, agent, message and key', async (id) => {
        const key = { tenant: 'acme', user: id, session: id };
        const request = batch([id], { agent: id, idempotencyKey: id });
        await store.append(key, request);

        expect(await store.append(key, request)).toMatchObject({ revision: 1, duplicates: 1 });
        expect((await store.list(key, 10)).sessions).toMatchObject([{ ...key, agent: id }]);
        expect(await idsIn(store, key)).toEqual([id]);
      });

      it('does not mix up ids whose parts join to the same text', async () => {
        await store.append({ tenant: 't', user: 'a:b', session: 'c' }, batch(['1']));
        await store.append({ tenant: 't', user: 'a', session: 'b:c' }, batch(['2']));

        expect(await idsIn(store, { tenant: 't', user: 'a:b', session: 'c' })).toEqual(['1']);
        expect(await idsIn(store, { tenant: 't', user: 'a', session: 'b:c' })).toEqual(['2']);
      });
    });

    it('has everything after a restart', async () => {
      await store.append(KEY, batch(['a', 'b'], { idempotencyKey: 'k' }));
      const before = await store.read(KEY, 10);

      await storage.closeAll();
      store = await storage.open();

      expect(await store.read(KEY, 10)).toEqual(before);
      expect(await store.append(KEY, batch(['a', 'b'], { idempotencyKey: 'k' }))).toMatchObject({
        revision: 2,
        duplicates: 2,
      });
      expect((await store.append(KEY, batch(['c']))).revision).toBe(3);
    });
  });
}
