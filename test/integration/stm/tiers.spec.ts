import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewMessage } from '../../../src/modules/stm/domain/message.js';
import type { Session } from '../../../src/modules/stm/domain/session.js';
import { SqliteSessionStore } from '../../../src/modules/stm/infrastructure/sqlite/sqlite-session-store.js';
import { SqliteDatabase } from '../../../src/platform/sqlite/sqlite-database.js';
import { StmBench } from '../../support/stm.js';

const KEY = { tenant: 'acme', user: 'lan', session: 'chat' };

const said = (content: string, role: NewMessage['role'] = 'user'): NewMessage => ({ role, content });

/** A conversation in two languages with a new subject every ten turns; no two turns are alike. */
function conversation(turns: number): NewMessage[] {
  const subjects = ['the garden', 'my violin', 'con mèo', 'the night train', 'bếp mới', 'our boat'];
  return Array.from({ length: turns }, (_, n) => {
    const subject = subjects[Math.floor(n / 10) % subjects.length] ?? '';
    return n % 2 === 0
      ? said(`On day ${n} I thought about ${subject} again. It was bought for ${n * 7} euros in Porto.`)
      : said(`What do you want to do with ${subject} on day ${n}? I can note it.`, 'assistant');
  });
}

describe('the tiers of a session', () => {
  let database: SqliteDatabase;
  let bench: StmBench;

  beforeEach(() => {
    database = new SqliteDatabase(':memory:');
    bench = new StmBench(new SqliteSessionStore(database));
  });

  afterEach(() => {
    bench.close();
    database.close();
  });

  it('hold every message once and stay within 2,700 tokens at every step of 500 turns, jobs done or not', async () => {
    for (const [index, turn] of conversation(500).entries()) {
      await bench.append(KEY, [turn]);
      await expectWholeAndWithinBudget(index + 1);
      if (index % 3 === 0) {
        await bench.runJobs();
        await expectWholeAndWithinBudget(index + 1);
      }
    }
    await bench.runJobs();

    const { session, active } = await bench.read(KEY);
    expect(session.tiers).toMatchObject({ sessionUpTo: 450, recentUpTo: 490 });
    expect(active.messages.map(({ position }) => position)).toEqual([...Array(10).keys()].map((n) => n + 491));
    expect(await storedMessages()).toBe(500);
  });

  it('are the same for readers before and after the job has run', async () => {
    await bench.append(KEY, conversation(45));
    const before = await bench.read(KEY);
    await bench.runJobs();
    const after = await bench.read(KEY);

    expect(after.session.tiers).toEqual(before.session.tiers);
    expect(after.active).toEqual(before.active);
  });

  it('keep a message of 100,000 characters whole in the store and cut it in the context alone', async () => {
    const long = 'A very long tale of the sea. '.repeat(3_448);
    await bench.append(KEY, [...conversation(30), said(long)]);
    await bench.runJobs();

    const { active } = await bench.read(KEY);
    const context = await bench.context(KEY);

    expect(active.messages.map(({ content }) => content)).toEqual([long]);
    expect(context.messages).toMatchObject([{ position: 31, cut: true }]);
    expect(context.messages[0]?.content).toMatch(/^A very long tale[^]* \[…\]$/);
    expect(context.tokens).toBeLessThanOrEqual(2_700);
  });

  it('take a large backlog along in steps, each stored before the next', async () => {
    for (let part = 0; part < 5; part += 1) await bench.append(KEY, conversation(200));
    await expectWholeAndWithinBudget(1_000);
    await bench.runJobs();

    expect((await bench.read(KEY)).session.tiers).toMatchObject({ sessionUpTo: 950, recentUpTo: 990 });
    expect(await storedTokensOfSummaries()).toBe(true);
  });

  it('are left alone by a job whose session was deleted and begun anew', async () => {
    await bench.append(KEY, conversation(30));
    await bench.store.delete(KEY);
    bench.clock.advance(1);
    await bench.append(KEY, conversation(5));

    expect((await bench.runJobs()).toSorted()).toEqual(['stm.compress', 'stm.hand-over']);
    expect((await bench.read(KEY)).session.tiers.recentUpTo).toBe(0);
    expect(bench.remembered).toEqual([]);
  });

  it('are compressed again after a job that failed for good, at the next message', async () => {
    await bench.append(KEY, conversation(30));
    const { jobs } = await bench.jobs.list(KEY.tenant, { limit: 10 });
    bench.clock.advance(1_000);
    for (const _ of jobs) {
      const lease = await bench.jobs.claim(['stm.compress', 'stm.hand-over'], 1_000);
      if (lease) await bench.jobs.fail(lease, { code: 'test', message: 'broken' });
    }

    await bench.append(KEY, [said('One more.')]);
    await bench.runJobs();

    expect((await bench.read(KEY)).session.tiers.recentUpTo).toBe(21);
  });

  async function expectWholeAndWithinBudget(turns: number): Promise<void> {
    const { session, active } = await bench.read(KEY);
    const context = await bench.context(KEY);
    const inTiers = session.tiers.recentUpTo + active.messages.length;
    expect([session.revision, inTiers]).toEqual([turns, turns]);
    expect(active.messages[0]?.position).toBe(session.tiers.recentUpTo + 1);
    expect(tokensOf(session) + active.tokens).toBeLessThanOrEqual(2_700);
    expect(context.tokens).toBe(tokensOf(session) + active.tokens);
  }

  function tokensOf({ tiers }: Session): number {
    return (tiers.session?.tokens ?? 0) + (tiers.recent?.tokens ?? 0);
  }

  async function storedMessages(): Promise<number | undefined> {
    return (await bench.store.readRange(KEY, 0, 1_000)).length;
  }

  async function storedTokensOfSummaries(): Promise<boolean> {
    const { session } = await bench.read(KEY);
    const covered = await bench.store.readRange(KEY, 0, session.tiers.recentUpTo);
    return session.tiers.coveredTokens === covered.reduce((sum, { tokens }) => sum + tokens, 0);
  }
});
