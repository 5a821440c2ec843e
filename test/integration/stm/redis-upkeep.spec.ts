import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { NewMessage } from '../../../src/modules/stm/domain/message.js';
import { HeldSessions } from '../../../src/modules/stm/infrastructure/held/held-sessions.js';
import { RememberingSessionStore } from '../../../src/modules/stm/infrastructure/held/remembering-session-store.js';
import { startRedis, type TestServer } from '../../support/redis.js';
import { describeWith } from '../../support/requires.js';
import { StmBench } from '../../support/stm.js';
import { redisPlace } from '../../support/stm-redis.js';

const KEY = { tenant: 'acme', user: 'lan', session: 'chat' };
const HOUR = 3_600_000;

const turns = (first: number, last: number): NewMessage[] =>
  Array.from({ length: last - first + 1 }, (_, n) => ({ role: 'user', content: `This is turn ${first + n}.` }));

describeWith('redis-server', 'the background work on sessions in Redis', () => {
  let server: TestServer;
  let place: ReturnType<typeof redisPlace>;
  let bench: StmBench;

  beforeAll(async () => {
    server = await startRedis();
  });

  beforeEach(async () => {
    place = redisPlace(() => server);
    bench = new StmBench(new RememberingSessionStore(await place.open(), new HeldSessions()));
  });

  afterEach(async () => {
    bench.close();
    await place.closeAll();
  });

  afterAll(() => server.stop());

  const timePasses = async (milliseconds: number) => {
    bench.clock.advance(milliseconds);
    await bench.attendance.attendToAll();
    return bench.runJobs();
  };

  it('keeps every message in one tier and hands each turn over once, to the end of the session', async () => {
    for (let n = 1; n <= 120; n += 1) {
      await bench.append(KEY, turns(n, n));
      if (n % 7 === 0) await bench.runJobs();
      const { session, active } = await bench.read(KEY);
      expect(session.tiers.recentUpTo + active.messages.length).toBe(n);
    }
    await timePasses(30_000);
    expect((await bench.read(KEY)).session).toMatchObject({
      revision: 120,
      handedOver: 120,
      tiers: { sessionUpTo: 70, recentUpTo: 110 },
    });
    expect(bench.told.flat()).toEqual(turns(1, 120).map(({ content }) => content));

    await timePasses(24 * HOUR);
    expect(await bench.store.read(KEY, 1)).toBeUndefined();
    expect(bench.told.flat()).toHaveLength(120);
  });

  it('heals what a crash left between an append and its jobs', async () => {
    await bench.store.append(KEY, {
      messages: turns(1, 15).map((turn, n) => ({ ...turn, id: `m${n}`, createdAt: bench.clock.iso(), tokens: 5 })),
      at: bench.clock.iso(),
      attendAt: bench.clock.now() + 30_000,
    });

    await timePasses(30_000);

    expect((await bench.read(KEY)).session).toMatchObject({ handedOver: 15, tiers: { recentUpTo: 5 } });
  });
});
