import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Statement } from 'better-sqlite3';
import { KeyedLock } from '../../../../../platform/resilience/keyed-lock.js';
import type { SqliteDatabase } from '../../../../../platform/sqlite/sqlite-database.js';
import type { Owner } from '../../../../../shared/kernel/scope.js';

/** Milliseconds that a turn holds without renewal, so that the turn of a dead process ends. */
const LEASE_MS = 5_000;

/** Milliseconds between two attempts at a turn that another process has. */
const ASK_EVERY_MS = 15;

/** The name of an owner's turn, outbox and lock. */
export function ownerKey({ tenant, kind, id }: Owner): string {
  return JSON.stringify([tenant, kind, id]);
}

/**
 * Writes of one owner one after another, in this process and in all others on the same data folder: two equal facts at
 * once would both be new, and a Mem0 service does not guard against it.
 */
export class OwnerTurns {
  private readonly lock = new KeyedLock();
  private readonly take: Statement;
  private readonly renew: Statement;
  private readonly release: Statement;

  constructor({ connection }: SqliteDatabase) {
    this.take = connection.prepare(`
      INSERT INTO mem0_turns VALUES (@owner, @token, @until)
      ON CONFLICT DO UPDATE SET token = excluded.token, until = excluded.until WHERE until < @now`);
    this.renew = connection.prepare('UPDATE mem0_turns SET until = @until WHERE owner = @owner AND token = @token');
    this.release = connection.prepare('DELETE FROM mem0_turns WHERE owner = @owner AND token = @token');
  }

  /** Runs `work` when all earlier work of the owner has ended. */
  run<T>(owner: Owner, work: () => Promise<T>): Promise<T> {
    const key = ownerKey(owner);
    return this.lock.run(key, async () => {
      const token = randomUUID();
      await this.taken(key, token);
      const renewal = setInterval(() => this.extend(key, token), LEASE_MS / 3);
      try {
        return await work();
      } finally {
        clearInterval(renewal);
        this.release.run({ owner: key, token });
      }
    });
  }

  // Leases compare the machine's time, as all processes on one folder have the same.
  private async taken(owner: string, token: string): Promise<void> {
    for (;;) {
      const now = Date.now();
      if (this.take.run({ owner, token, now, until: now + LEASE_MS }).changes === 1) return;
      await wait(ASK_EVERY_MS);
    }
  }

  private extend(owner: string, token: string): void {
    try {
      this.renew.run({ owner, token, until: Date.now() + LEASE_MS });
    } catch {
      // The next renewal may pass; the lease holds until then.
    }
  }
}
