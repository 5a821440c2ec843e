import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScoredFact } from '../../src/modules/ltm/ltm.api.js';
import type {
  ProfileStore,
  StandingAnswer,
  StoredProfile,
} from '../../src/modules/profile/application/ports/profile-store.port.js';

/** A place where profiles are kept, empty at first. */
export interface ProfilePlace {
  /** Connects to the place; each call stands for one more process. */
  open(): Promise<ProfileStore>;
  remove(): Promise<void>;
}

const LAN = { tenant: 'acme', user: 'Lan' };
const NAMESAKE = { tenant: 'other', user: 'Lan' };
const MINH = { tenant: 'acme', user: 'Nguyễn Minh Phúc 🐕' };

function profile(version: number, more: Partial<StoredProfile> = {}): StoredProfile {
  const asOf = `2026-01-0${version}T00:00:00.000Z`;
  const contents = { identity: {}, favourites: {}, dislikes: [], recent: [], counts: { event: version } };
  return {
    profile: { ...contents, version, asOf },
    version,
    day: '2026-01-01',
    idle: 0,
    asks: false,
    ...more,
  };
}

const FACT: ScoredFact = {
  id: 'f1',
  text: 'Sở thích: "trà"',
  ids: { user: 'Lan' },
  category: 'preference',
  confidence: 1,
  customScore: 0.8,
  metadata: { nested: { đ: [1, null] } },
  hash: 'h',
  createdAt: '2026-01-01T00:00:00.000Z',
  score: 0.1 + 0.2,
  parts: { semantic: 0.1, keyword: 1 / 3, context: 0, entity: 0 },
};
const answer = (text: string, more: Partial<StandingAnswer> = {}): StandingAnswer => ({
  text,
  key: `1 local ${text}`,
  version: 3,
  day: '2026-01-01',
  limit: 20,
  facts: [FACT],
  ...more,
});

/** What every store of profiles must do, whatever it stands on. */
export function describeProfileStore(standsOn: string, createPlace: () => Promise<ProfilePlace>): void {
  describe(`profile store: ${standsOn}`, () => {
    let place: ProfilePlace;
    let store: ProfileStore;

    beforeEach(async () => {
      place = await createPlace();
      store = await place.open();
    });
    afterEach(() => place.remove());

    it('gives back a profile as it was saved, to each process', async () => {
      await store.save(LAN, profile(3, { idle: 2, asks: true }));
      expect(await (await place.open()).find(LAN)).toEqual(profile(3, { idle: 2, asks: true }));
      expect(await store.findInterest(LAN)).toEqual({ idle: 2, asks: true });
    });

    it('keeps users and tenants apart', async () => {
      await store.save(LAN, profile(3));
      await store.saveAnswers(LAN, [answer('a')]);
      for (const other of [NAMESAKE, MINH]) {
        expect(await store.find(other)).toBeUndefined();
        expect(await store.findInterest(other)).toBeUndefined();
        expect(await store.findAnswer(other, 'a')).toBeUndefined();
        expect(await store.forget(other)).toBe(false);
      }
      expect(await store.forgetSome('other', 10)).toBe(0);
      expect(await store.find(LAN)).toEqual(profile(3));
    });

    it('replaces a profile by one of the same moment or a later one alone', async () => {
      await store.save(LAN, profile(3));
      await store.save(LAN, profile(2));
      expect((await store.find(LAN))?.version).toBe(3);
      await store.save(LAN, profile(3, { idle: 1 }));
      expect((await store.find(LAN))?.idle).toBe(1);
      await store.save(LAN, profile(3, { day: '2026-01-02' }));
      await store.save(LAN, profile(3));
      expect((await store.find(LAN))?.day).toBe('2026-01-02');
      await store.save(LAN, profile(4));
      expect((await store.find(LAN))?.version).toBe(4);
    });

    it('notes interest in a profile that is there', async () => {
      await store.noteInterest(LAN, { idle: 1, asks: true });
      expect(await store.findInterest(LAN)).toBeUndefined();
      await store.save(LAN, profile(3));
      await store.noteInterest(LAN, { idle: 1, asks: true });
      expect(await store.find(LAN)).toEqual(profile(3, { idle: 1, asks: true }));
    });

    it('gives back answers as they were saved, and those that were saved last alone', async () => {
      await store.save(LAN, profile(3));
      await store.saveAnswers(LAN, [answer('a'), answer('Tôi thích gì?', { facts: [] })]);
      expect(await store.findAnswer(LAN, 'a')).toEqual(answer('a'));
      expect(await store.findAnswer(LAN, 'Tôi thích gì?')).toEqual(answer('Tôi thích gì?', { facts: [] }));
      await store.saveAnswers(LAN, [answer('b')]);
      expect(await store.findAnswer(LAN, 'a')).toBeUndefined();
    });

    it('keeps no answers of a user without a profile', async () => {
      await store.saveAnswers(LAN, [answer('a')]);
      expect(await store.findAnswer(LAN, 'a')).toBeUndefined();
    });

    it('keeps answers when a profile is saved anew, and forgets them with it', async () => {
      await store.save(LAN, profile(3));
      await store.saveAnswers(LAN, [answer('a')]);
      await store.save(LAN, profile(4));
      expect(await store.findAnswer(LAN, 'a')).toEqual(answer('a'));
      expect(await store.forget(LAN)).toBe(true);
      expect(await store.find(LAN)).toBeUndefined();
      expect(await store.findAnswer(LAN, 'a')).toBeUndefined();
    });

    it('forgets the users of a tenant, some at a time', async () => {
      for (const user of ['a', 'b', 'c']) await store.save({ tenant: 'acme', user }, profile(3));
      await store.save(NAMESAKE, profile(3));
      expect(await store.forgetSome('acme', 2)).toBe(2);
      expect(await store.forgetSome('acme', 2)).toBe(1);
      expect(await store.find(NAMESAKE)).toEqual(profile(3));
    });

    it('tells how much it keeps, and since when', async () => {
      expect(await store.size()).toEqual({ profiles: 0, answers: 0, oldest: undefined });
      await store.save(LAN, profile(4));
      await store.save(MINH, profile(3));
      await store.saveAnswers(LAN, [answer('a'), answer('b')]);
      expect(await store.size()).toEqual({ profiles: 2, answers: 2, oldest: '2026-01-03T00:00:00.000Z' });
    });
  });
}
