import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  AddFacts,
  DeleteFact,
  DeleteFacts,
  type NewFact,
  ResetMemories,
  RestoreFact,
  UpdateFact,
} from '../../../src/modules/ltm/ltm.api.js';
import { ForgetProfile, ReadProfile, ReadProfileStats } from '../../../src/modules/profile/profile.api.js';
import { Scope } from '../../../src/shared/kernel/scope.js';
import { ManualClock } from '../../support/manual-clock.js';
import { ServiceInProcess } from '../../support/service-in-process.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const DAY_MS = 86_400_000;
/** The background may have to wait for a busy machine. */
const PATIENTLY = { timeout: 15_000 };
const LAN = Scope.of('acme', { user: 'Lan' });

const home = (place: string): NewFact => ({
  text: `Home: ${place}`,
  category: 'personal_info',
  kind: 'home',
  confidence: 1,
});
const likes = (what: string, more: Partial<NewFact> = {}): NewFact => ({
  text: `Sở thích: ${what}`,
  category: 'preference',
  confidence: 1,
  ...more,
});

describe('the profile of a user', () => {
  let clock: ManualClock;
  let folder: string;
  let service: ServiceInProcess;
  const opened: ServiceInProcess[] = [];

  const open = async (settings?: Record<string, string>): Promise<ServiceInProcess> => {
    const one = await ServiceInProcess.start(folder, clock, settings);
    opened.push(one);
    return one;
  };
  const add = async (scope: Scope, ...facts: NewFact[]) => {
    const { outcomes } = await service.tell(new AddFacts(scope, facts));
    return outcomes.map(({ id }) => id);
  };
  const profile = (scope = LAN) => service.ask(new ReadProfile(scope));
  const liked = async (scope = LAN) => ((await profile(scope)).favourites['likes'] ?? []).map(({ value }) => value);
  const stats = () => service.ask(new ReadProfileStats());

  beforeEach(async () => {
    clock = new ManualClock();
    folder = (await temporaryFolder('profile')).path;
    service = await open();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.stop();
  });

  it('of nobody is empty, and is not kept', async () => {
    expect(await profile()).toMatchObject({ identity: {}, favourites: {}, dislikes: [], recent: [], counts: {} });
    expect((await stats()).profiles.rows).toBe(0);
  });

  it('is kept when it was read, and read from there until something changes', async () => {
    await add(LAN, home('Huế'), likes('trà'));
    await profile();
    const { asOf } = await profile();
    clock.advance(1_000);
    expect((await profile()).asOf).toBe(asOf);
    expect((await stats()).profiles).toEqual({ hits: 2, misses: 1, stale: 0, rows: 1 });
  });

  it('shows the last write, update, superseding, restoring and deletion at once', async () => {
    const [old, tea] = await add(LAN, home('Huế'), likes('trà'));
    expect((await profile()).identity['home']?.value).toBe('Huế');
    await add(LAN, home('Hà Nội'));
    expect((await profile()).identity['home']?.value).toBe('Hà Nội');
    await service.tell(new RestoreFact('acme', old ?? ''));
    expect((await profile()).identity['home']?.value).toBe('Huế');
    await service.tell(new UpdateFact('acme', tea ?? '', { text: 'Sở thích: cà phê' }));
    expect(await liked()).toEqual(['cà phê']);
    await service.tell(new DeleteFact('acme', tea ?? ''));
    expect(await liked()).toEqual([]);
    await service.tell(new DeleteFacts(LAN));
    expect((await profile()).counts).toEqual({});
  });

  it('is right after a write of another process, and after one that nobody was told of', async () => {
    const other = await open();
    await add(LAN, likes('trà'));
    expect(await liked()).toEqual(['trà']);
    // As a process that is killed between its write and the event does.
    await other.tell(new AddFacts(LAN, [likes('phở')]));
    await other.stop();
    opened.splice(opened.indexOf(other), 1);
    expect(await liked()).toEqual(['phở', 'trà']);
  });

  it('leaves out what has ended, from the first moment of the day', async () => {
    await add(LAN, likes('trà'), likes('dâu', { expiresOn: clock.iso().slice(0, 10) }));
    expect(await liked()).toEqual(['dâu', 'trà']);
    clock.advance(DAY_MS);
    expect(await liked()).toEqual(['trà']);
    expect((await profile()).counts).toEqual({ preference: 1 });
  });

  it('is that of its own tenant, whatever others call their users', async () => {
    const namesake = Scope.of('other', { user: 'Lan' });
    await add(LAN, likes('trà'));
    await add(namesake, likes('bia'));
    expect(await liked()).toEqual(['trà']);
    expect(await liked(namesake)).toEqual(['bia']);
    await service.tell(new ResetMemories('other'));
    expect(await liked(namesake)).toEqual([]);
    expect(await liked()).toEqual(['trà']);
  });

  it('is narrowed to what was said with an agent', async () => {
    const coach = Scope.of('acme', { user: 'Lan', agent: 'coach' });
    await add(LAN, likes('trà'));
    await add(coach, likes('chạy bộ'));
    expect(await liked(coach)).toEqual(['chạy bộ']);
    expect(await liked()).toEqual(['chạy bộ', 'trà']);
  });

  it('goes with its last memory, without anybody reading it', async () => {
    await add(LAN, likes('trà'));
    await profile();
    await service.tell(new DeleteFacts(LAN));
    await expect.poll(async () => (await stats()).profiles.rows, PATIENTLY).toBe(0);
  });

  it('goes when all memories of a tenant do', async () => {
    await add(LAN, likes('trà'));
    await profile();
    await service.tell(new ResetMemories('acme'));
    await expect.poll(async () => (await stats()).profiles.rows, PATIENTLY).toBe(0);
  });

  it('is forgotten when that is asked for, and made anew when it is read', async () => {
    await add(LAN, likes('trà'));
    await profile();
    expect(await service.tell(new ForgetProfile(LAN))).toBe(true);
    expect((await stats()).profiles.rows).toBe(0);
    expect(await service.tell(new ForgetProfile(LAN))).toBe(false);
    expect(await liked()).toEqual(['trà']);
  });

  it('is brought up to date in the background, once for a burst of writes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await add(LAN, likes('trà'));
    await profile();
    for (const what of ['phở', 'bún', 'chè']) await add(LAN, likes(what));
    vi.runAllTimers();
    vi.useRealTimers();
    await expect.poll(async () => (await stats()).refreshes, PATIENTLY).toBe(1);
    expect(await liked()).toEqual(['chè', 'bún', 'phở', 'trà']);
    expect((await stats()).profiles).toMatchObject({ hits: 1, stale: 0 });
  });

  it('is not made for users whom nobody reads', async () => {
    await add(LAN, likes('trà'));
    await profile();
    await add(Scope.of('acme', { user: 'Minh' }), likes('phở'));
    await add(LAN, likes('bún'));
    await expect.poll(async () => (await stats()).refreshes, PATIENTLY).toBeGreaterThan(0);
    expect((await stats()).profiles.rows).toBe(1);
  });

  it('is right with the layer switched off, and nothing is kept', async () => {
    const plain = await open({ CACHE_L3: 'false' });
    await add(LAN, likes('trà'));
    expect((await plain.ask(new ReadProfile(LAN))).favourites['likes']).toHaveLength(1);
    expect((await stats()).profiles.rows).toBe(0);
  });

  it('is asked for with a user', async () => {
    await expect(profile(Scope.of('acme', { agent: 'coach' }))).rejects.toThrow('user_id: is required');
  });
});
