import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewMessage } from '../../../src/modules/stm/domain/message.js';
import { SqliteSessionStore } from '../../../src/modules/stm/infrastructure/sqlite/sqlite-session-store.js';
import { SqliteDatabase } from '../../../src/platform/sqlite/sqlite-database.js';
import { StmBench } from '../../support/stm.js';

const KEY = { tenant: 'acme', user: 'lan', session: 'chat' };
const HOUR = 3_600_000;

const turns = (first: number, last: number): NewMessage[] =>
  Array.from({ length: last - first + 1 }, (_, n) => ({ role: 'user', content: `turn ${first + n}` }));
const texts = (first: number, last: number) => turns(first, last).map(({ content }) => content);

describe('the hand-over to long-term memory', () => {
  let database: SqliteDatabase;
  let bench: StmBench;
  let broken: boolean;

  beforeEach(() => {
    broken = false;
    database = new SqliteDatabase(':memory:');
    bench = new StmBench(new SqliteSessionStore(database), {
      remember: () => {
        if (broken) throw new Error('long-term memory is gone');
      },
    });
  });

  afterEach(() => {
    bench.close();
    database.close();
  });

  const timePasses = async (milliseconds: number) => {
    bench.clock.advance(milliseconds);
    await bench.attendance.attendToAll();
    return bench.runJobs();
  };

  it('comes after every ten turns, each turn once and in order', async () => {
    for (let n = 1; n <= 35; n += 1) {
      await bench.append(KEY, turns(n, n));
      if (n % 4 === 0) await bench.runJobs();
    }
    await bench.runJobs();

    expect(bench.told.flat()).toEqual(texts(1, bench.told.flat().length));
    expect(bench.told.flat().length).toBeGreaterThanOrEqual(30);
  });

  it('names user, agent and session, and keeps the roles', async () => {
    await bench.append(
      KEY,
      [
        { role: 'user', content: 'I like tea.' },
        { role: 'assistant', content: 'I do not.' },
      ],
      'pika',
    );
    await timePasses(30_000);

    expect(bench.remembered).toMatchObject([
      {
        scope: { tenant: 'acme', user: 'lan', agent: 'pika', session: 'chat' },
        turns: [
          { role: 'user', content: 'I like tea.' },
          { role: 'assistant', content: 'I do not.' },
        ],
        options: { infer: true },
      },
    ]);
  });

  it('comes after a pause, which every message begins anew', async () => {
    await bench.append(KEY, turns(1, 2));
    expect(await timePasses(29_000)).toEqual([]);
    await bench.append(KEY, turns(3, 3));
    expect(await timePasses(29_000)).toEqual([]);

    expect(await timePasses(1_000)).toEqual(['stm.hand-over']);
    expect(bench.told).toEqual([texts(1, 3)]);
    expect(await timePasses(HOUR)).toEqual([]);

    await bench.append(KEY, turns(4, 4));
    await timePasses(30_000);
    expect(bench.told).toEqual([texts(1, 3), texts(4, 4)]);
  });

  it('reads many turns in parts, and no more tokens at once than extraction takes', async () => {
    await bench.append(KEY, [...turns(1, 24), { role: 'user', content: 'word '.repeat(5_000) }, ...turns(26, 27)]);
    await timePasses(30_000);

    expect(bench.told.map((part) => part.length)).toEqual([10, 10, 4, 1, 2]);
  });

  it('repeats what failed, and does not repeat what went before', async () => {
    await bench.append(KEY, turns(1, 10));
    await bench.runJobs();
    broken = true;
    await bench.append(KEY, turns(11, 20));
    expect(await bench.runJobs()).toContain('stm.hand-over!');

    broken = false;
    await timePasses(60_000);
    expect(bench.told).toEqual([texts(1, 10), texts(11, 20)]);
  });

  it('is queued by time when a crash came between the message and its jobs', async () => {
    await bench.store.append(KEY, {
      messages: turns(1, 12).map((turn, n) => ({ ...turn, id: `m${n}`, createdAt: bench.clock.iso(), tokens: 2 })),
      at: bench.clock.iso(),
      attendAt: bench.clock.now() + 30_000,
    });

    expect((await timePasses(30_000)).toSorted()).toEqual(['stm.compress', 'stm.hand-over']);
    expect(bench.told.flat()).toEqual(texts(1, 12));
    expect((await bench.read(KEY)).session.tiers.recentUpTo).toBe(2);
  });

  it('takes the rest along when the session expires, and only then removes it', async () => {
    await bench.append(KEY, turns(1, 3));
    broken = true;
    await timePasses(24 * HOUR);
    expect((await bench.read(KEY)).session.revision).toBe(3);

    broken = false;
    await timePasses(60_000);
    expect(bench.told).toEqual([texts(1, 3)]);
    await timePasses(60_000);
    expect(await bench.store.read(KEY, 1)).toBeUndefined();
  });

  it('removes an expired session once, and not one that has come back to life', async () => {
    await bench.append(KEY, turns(1, 3));
    bench.clock.advance(24 * HOUR);
    await bench.attendance.attendToAll();
    await bench.append(KEY, turns(4, 4));
    await bench.runJobs();

    expect((await bench.read(KEY)).session.revision).toBe(4);
    await timePasses(24 * HOUR);
    expect(await bench.store.read(KEY, 1)).toBeUndefined();
    expect(bench.told.flat()).toEqual(texts(1, 4));
  });

  it('looks at the sessions that are due alone, however many there are', async () => {
    for (let n = 0; n < 120; n += 1) await bench.append({ ...KEY, session: `s${n}` }, turns(1, 1));
    bench.clock.advance(30_000);
    expect(await bench.store.due(bench.clock.now(), 1_000)).toHaveLength(120);

    await timePasses(0);

    expect(bench.remembered).toHaveLength(120);
    expect(await bench.store.due(bench.clock.now(), 1_000)).toEqual([]);
  });
});
