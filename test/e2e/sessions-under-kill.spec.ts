import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionMessage } from '../../src/modules/stm/domain/message.js';
import type { Session, SessionKey } from '../../src/modules/stm/domain/session.js';
import { SqliteSessionStore } from '../../src/modules/stm/infrastructure/sqlite/sqlite-session-store.js';
import { SqliteDatabase } from '../../src/platform/sqlite/sqlite-database.js';
import { type Service, startService } from '../support/service.js';

const KILLS = 20;
const SESSIONS = ['a', 'b', 'c'];
const BATCH = 100;

/** What was interrupted may have to wait for the next look at the sessions that are due. */
const SETTLING = { timeout: 60_000, interval: 100 };

const contentOf = (id: string) =>
  `${id}: on that day the boat left the harbour of Porto early. We had tea, bread and ${id.length} apples on board.`;

describe('compression that is killed', () => {
  let service: Service;

  beforeEach(async () => {
    service = await startService({ JOBS_LEASE_MS: '1000', STM_HANDOVER_PAUSE_MS: '500', LOG_LEVEL: 'error' });
  });

  afterEach(() => service.stop());

  it('loses no message and summarises none twice, after 20 kills', { timeout: 300_000 }, async () => {
    const acknowledged = new Map<string, string[]>(SESSIONS.map((name) => [name, []]));
    let hits = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await Promise.all(SESSIONS.map((name) => appendBatch(name, kill, acknowledged.get(name) ?? [])));
      hits += Number(await isCompressing());
      await service.kill9();
      await service.restart();
    }
    expect(hits).toBeGreaterThanOrEqual(KILLS / 2);

    const database = new SqliteDatabase(join(service.dataDir, 'pika.db'));
    const store = new SqliteSessionStore(database);
    for (const [name, ids] of acknowledged) {
      await expect.poll(async () => (await sessionOf(store, name)).tiers.recentUpTo, SETTLING).toBe(ids.length - 10);
      await expect.poll(async () => (await sessionOf(store, name)).handedOver, SETTLING).toBe(ids.length);
      await expectWhole(store, name, ids);
    }
    database.close();
  });

  // Looks for a job that is running now; one that a killed process had is taken up again when its lease has ended.
  async function isCompressing(): Promise<boolean> {
    for (let look = 0; look < 600; look += 1) {
      const { body } = await service.request<{ jobs: { kind: string }[] }>('GET', '/pika/jobs?status=processing');
      if (body.jobs.some(({ kind }) => kind === 'stm.compress')) return true;
      await wait(2);
    }
    return false;
  }

  async function appendBatch(name: string, kill: number, kept: string[]): Promise<void> {
    const ids = Array.from({ length: BATCH }, (_, n) => `${name}-${kill}-${n}`);
    const messages = ids.map((id) => ({ id, role: 'user', content: contentOf(id) }));
    const answer = await service.request('POST', `/pika/stm/sessions/${name}/messages`, { user_id: 'lan', messages });
    if (answer.status === 200) kept.push(...ids);
  }

  async function expectWhole(store: SqliteSessionStore, name: string, ids: readonly string[]): Promise<void> {
    const all = await store.readRange(keyOf(name), 0, Number.MAX_SAFE_INTEGER);
    const { revision, tiers } = await sessionOf(store, name);

    expect(ids).toHaveLength(KILLS * BATCH);
    expect(all.map(({ id }) => id)).toEqual(ids);
    expect(revision).toBe(ids.length);
    expect(tiers.sessionUpTo).toBe(ids.length - 50);
    // A message that was summarised twice, or left out, would show in the tokens that the summaries stand for.
    expect(tiers.coveredTokens).toBe(tokensOf(all.slice(0, tiers.recentUpTo)));
  }
});

function keyOf(session: string): SessionKey {
  return { tenant: 'default', user: 'lan', session };
}

async function sessionOf(store: SqliteSessionStore, name: string): Promise<Session> {
  const snapshot = await store.read(keyOf(name), 0);
  if (snapshot === undefined) throw new Error(`There is no session ${name}`);
  return snapshot.session;
}

function tokensOf(messages: readonly SessionMessage[]): number {
  return messages.reduce((sum, { tokens }) => sum + tokens, 0);
}
