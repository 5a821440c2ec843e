import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AddFacts, DeleteFacts, type NewFact, parseFilter, SearchFacts } from '../../../src/modules/ltm/ltm.api.js';
import { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { ProfileStore } from '../../../src/modules/profile/application/ports/profile-store.port.js';
import { RefreshProfile } from '../../../src/modules/profile/application/refresh-profile.js';
import { ForgetProfile, ReadProfileStats, ReadStandingAnswer } from '../../../src/modules/profile/profile.api.js';
import { Scope } from '../../../src/shared/kernel/scope.js';
import { ManualClock } from '../../support/manual-clock.js';
import { ServiceInProcess } from '../../support/service-in-process.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** The background may have to wait for a busy machine. */
const PATIENTLY = { timeout: 15_000 };
const LAN = Scope.of('acme', { user: 'Lan' });
const QUERY = 'What do I like?';
const liking = (text: string): NewFact => ({ text, category: 'preference', confidence: 1 });
type Search = SearchFacts['search'];

describe('a standing query', () => {
  let clock: ManualClock;
  let folder: string;
  let service: ServiceInProcess;
  const opened: ServiceInProcess[] = [];

  const open = async (settings?: Record<string, string>): Promise<ServiceInProcess> => {
    const one = await ServiceInProcess.start(folder, clock, settings);
    opened.push(one);
    return one;
  };
  const add = (...texts: string[]) => service.tell(new AddFacts(LAN, texts.map(liking)));
  const read = (more: Partial<Search> = {}, scope = LAN, from = service) =>
    from.ask(new ReadStandingAnswer(scope, { text: QUERY, limit: 10, ...more }));
  /** What a search finds, whichever cache layer answers it. */
  const searched = async (more: Partial<Search> = {}) => {
    const found = await service.ask(new SearchFacts(LAN, { text: QUERY, limit: 10, ...more }));
    return { ...found, servedBy: undefined };
  };
  /** Asks until the answer is ready. */
  const ready = async (more: Partial<Search> = {}, from = service) => {
    await expect.poll(() => read(more, LAN, from), PATIENTLY).toBeDefined();
  };
  const stats = async () => (await service.ask(new ReadProfileStats())).answers;

  beforeEach(async () => {
    clock = new ManualClock();
    folder = (await temporaryFolder('standing')).path;
    service = await open();
    await add('Likes green tea', 'Likes long walks', 'Dislikes rain');
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.stop();
  });

  it('is answered beforehand once it was asked, exactly as the search does', async () => {
    expect(await read()).toBeUndefined();
    await ready();
    const facts = (await read())?.facts ?? [];
    expect(facts.length).toBeGreaterThan(0);
    expect(await read()).toEqual(await searched());
    for (const more of [{ limit: 1 }, { threshold: facts[1]?.score }, { threshold: 1 }]) {
      expect(await read(more)).toEqual(await searched(more));
    }
    expect((await stats()).hits).toBeGreaterThan(4);
  });

  it('is answered anew after each write, in the background', async () => {
    await ready();
    await add('Likes strong coffee');
    await ready();
    expect((await read())?.facts.map(({ text }) => text)).toContain('Likes strong coffee');
    expect(await read()).toEqual(await searched());
  });

  it('has no answer of before a write, whoever wrote', async () => {
    const other = await open();
    await ready();
    await other.tell(new AddFacts(LAN, [liking('Likes jazz')]));
    expect(await read()).toBeUndefined();
    await ready();
    expect(await read()).toEqual(await searched());
  });

  it('has no answer of the day before, as facts end with their day', async () => {
    await ready();
    clock.advance(86_400_000);
    expect(await read()).toBeUndefined();
    await ready();
  });

  it('is the same in any case of letters that the search does not see', async () => {
    await ready();
    for (const text of ['what do I like', ' What  do I like ?', 'What do I like...']) {
      expect(await read({ text })).toEqual(await searched({ text }));
    }
    expect(await read({ text: 'WHAT DO I LIKE' })).toBeUndefined(); // capitals are names within a sentence
  });

  it('is answered only for all of a user’s memories, without filter, up to its limit', async () => {
    await ready();
    expect(await read({ filter: parseFilter({ category: 'preference' }) })).toBeUndefined();
    expect(await read({ limit: 21 })).toBeUndefined();
    expect(await read({ showExpired: true })).toBeUndefined();
    expect(await read({}, Scope.of('acme', { user: 'Lan', agent: 'coach' }))).toBeUndefined();
    expect(await read({}, Scope.of('other', { user: 'Lan' }))).toBeUndefined();
    expect(await read({ text: 'Who won the match?' })).toBeUndefined();
  });

  it('keeps no answer that a write came in between of, or that words alone found', async () => {
    // Written past the buses, so that nothing else refreshes this user meanwhile.
    const memory = service.part(LongTermMemory);
    const minh = Scope.of('acme', { user: 'Minh' });
    await memory.addFacts(minh, [liking('Likes tea')]);
    const search = memory.search.bind(memory);
    const refresh = () => service.part(RefreshProfile).after({ tenant: 'acme', user: 'Minh' }, { asked: true });
    const searching = vi.spyOn(memory, 'search').mockImplementationOnce(async (...asked) => {
      await memory.addFacts(minh, [liking('Likes jazz')]);
      return search(...asked);
    });
    await refresh();
    searching.mockImplementation(async (...asked) => ({ ...(await search(...asked)), wordsAlone: true }));
    const store = service.part(ProfileStore);
    expect(await store.findAnswer({ tenant: 'acme', user: 'Minh' }, 'What are my favourites?')).toBeUndefined();

    await refresh();
    expect(await read({}, minh)).toBeUndefined();

    searching.mockRestore();
    await refresh();
    expect((await read({}, minh))?.facts).toHaveLength(2);
  });

  it('is answered in Vietnamese too', async () => {
    await add('Thích uống cà phê');
    await ready({ text: 'tôi thích gì' });
    expect(await read({ text: 'Tôi thích gì?' })).toEqual(await searched({ text: 'Tôi thích gì?' }));
  });

  it('keeps its answers over a restart', async () => {
    await ready();
    await service.stop();
    opened.splice(opened.indexOf(service), 1);
    service = await open();
    expect(await read()).toEqual(await searched());
    expect(await read()).toBeDefined();
  });

  it('has no answer for a user who was forgotten, or has nothing left', async () => {
    await ready();
    await service.tell(new ForgetProfile(LAN));
    expect((await stats()).rows).toBe(0);
    await ready();
    await service.tell(new DeleteFacts(LAN));
    await expect.poll(async () => (await stats()).rows, PATIENTLY).toBe(0);
    expect(await read()).toBeUndefined();
  });

  it('has no answer with the layer switched off', async () => {
    await ready();
    expect(await read({}, LAN, await open({ CACHE_L3: 'off' }))).toBeUndefined();
  });

  it('is matched by its vector where the settings want so, with its own answer', async () => {
    const lenient = await open({ CACHE_L3_SIMILARITY: '0.6' });
    await ready({ text: 'so what do I like' }, lenient);
    expect(await read({ text: 'so what do I like' }, LAN, lenient)).toEqual(await searched());
    expect(await read({ text: 'unrelated matters entirely' }, LAN, lenient)).toBeUndefined();
    expect(await read({ text: 'so what do I like' })).toBeUndefined();
  });
});
