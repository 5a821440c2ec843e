import { Logger } from '@nestjs/common';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { StoreOutcome, StoreReceipt } from '../../domain/fact.js';
import { LtmUnavailable } from '../../domain/ltm.errors.js';
import type { Delivered, Delivery } from './delivery.js';
import type { KnownIds } from './local/known-ids.js';
import type { Outbox, OutboxEntry, OutboxWrite } from './local/outbox.js';
import { ownerKey, type OwnerTurns } from './local/owner-turns.js';
import type { OwnerVersions } from './local/owner-versions.js';
import { Mem0Refused } from './mem0-client.js';

/** What a courier works with. */
export interface CourierParts {
  readonly outbox: Outbox;
  readonly turns: OwnerTurns;
  readonly versions: OwnerVersions;
  readonly ids: KnownIds;
  readonly delivery: Delivery;
  /** Is told of writes that were delivered after their callers had been answered. */
  readonly onLateDelivery: (scope: Scope, receipt: StoreReceipt) => void;
  /** Answers when the Mem0 service does. */
  readonly ping: () => Promise<void>;
}

/** Longest wait for a write that is being delivered, in milliseconds; after it the caller hears that it is queued. */
const LONGEST_WAIT_MS = 30_000;

/** How often it is looked whether what waits can be delivered. */
const ROUND_EVERY_MS = 1_000;

/** Owners whose writes are delivered at once. */
const OWNERS_AT_ONCE = 4;

/** Longest pause between two attempts for one owner, whose writes alone may be what fails. */
const LONGEST_PAUSE_MS = 60_000;

/**
 * Brings accepted writes to the Mem0 service: at once where it can be reached, else as soon as it can be again, in the
 * order in which they were accepted. While a write of an owner waits, later ones of this owner wait behind it.
 */
export class Courier {
  private readonly logger = new Logger('outbox');
  /** Writes whose callers wait for what becomes of them. */
  private readonly awaited = new Map<number, Delivered | Mem0Refused | undefined>();
  /** Writes that this process accepted and has not tried yet: nothing of them can be there. */
  private readonly untried = new Set<number>();
  private readonly pauses = new Map<string, { readonly until: number; readonly length: number }>();
  private readonly timer: NodeJS.Timeout;
  private round: Promise<void> | undefined;
  private away = false;
  private closed = false;

  constructor(private readonly parts: CourierParts) {
    this.timer = setInterval(() => this.wake(), ROUND_EVERY_MS).unref();
    this.wake();
  }

  /** Takes a write on. @returns what became of it, or that it is queued */
  async take(scope: Scope, write: OutboxWrite): Promise<StoreReceipt> {
    const entry = this.parts.outbox.append(scope, write);
    this.awaited.set(entry.seq, undefined);
    this.untried.add(entry.seq);
    try {
      await inTime(this.parts.turns.run(scope.owner, () => this.deliverAll(scope)));
      const outcome = this.awaited.get(entry.seq);
      if (outcome instanceof Mem0Refused) throw outcome;
      if (outcome !== undefined) return this.receipt(scope, outcome.outcomes);
      return this.parts.outbox.receiptOf(entry.seq) ?? this.queued(entry);
    } finally {
      this.awaited.delete(entry.seq);
    }
  }

  /**
   * Delivers what waits for an owner, before something that must come after it. To be called in the owner's turn.
   * @throws LtmUnavailable when it cannot be delivered now
   */
  async catchUp(scope: Scope): Promise<void> {
    await this.deliverAll(scope);
    if (this.parts.outbox.next(scope) !== undefined) {
      throw new LtmUnavailable('Earlier writes of this owner wait for the Mem0 service; nothing was changed');
    }
  }

  /** The same for everybody of a tenant, outside of any turn. @throws LtmUnavailable */
  async catchUpAll(tenant: string): Promise<void> {
    for (const scope of this.parts.outbox.owners(tenant)) {
      await this.parts.turns.run(scope.owner, () => this.catchUp(scope));
    }
  }

  /** Looks now whether what waits can be delivered. */
  wake(): void {
    if (this.closed || this.round !== undefined) return;
    this.round = this.deliverEverything()
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => (this.round = undefined));
  }

  /** Ends when what is under way has ended. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.round;
  }

  private async deliverEverything(): Promise<void> {
    const owners = this.parts.outbox.owners().values();
    if (this.away && !(await this.isBack())) return;
    const worker = async () => {
      for (const scope of owners) {
        if (this.away || this.closed) return;
        if (this.isPaused(scope)) continue;
        await this.parts.turns.run(scope.owner, () => this.deliverAll(scope));
      }
    };
    await Promise.all(Array.from({ length: OWNERS_AT_ONCE }, worker));
  }

  private async isBack(): Promise<boolean> {
    try {
      await this.parts.ping();
      this.away = false;
    } catch {
      // Still away; said when it went.
    }
    return !this.away;
  }

  private async deliverAll(scope: Scope): Promise<void> {
    for (;;) {
      const entry = this.parts.outbox.next(scope);
      if (entry === undefined || this.away || this.closed || !(await this.deliver(entry))) return;
    }
  }

  /** @returns whether the next one of this owner may go */
  private async deliver(entry: OutboxEntry): Promise<boolean> {
    const { seq, scope } = entry;
    const { delivery, versions } = this.parts;
    const again = !this.untried.delete(seq);
    const promised = again || !this.awaited.has(seq);
    try {
      const delivered = await delivery.deliver(entry, { again, promised });
      if (delivered.changed) versions.wrote([scope]);
      this.settle(entry, delivered, promised);
      this.pauses.delete(ownerKey(scope.owner));
      return true;
    } catch (error) {
      versions.wrote([scope]); // some of it may be there
      if (error instanceof Mem0Refused) {
        this.refuse(entry, error);
        return true;
      }
      this.postpone(scope, error);
      return false;
    }
  }

  private settle({ seq, scope }: OutboxEntry, delivered: Delivered, promised: boolean): void {
    const { outbox, ids } = this.parts;
    const isAwaited = this.awaited.has(seq);
    if (isAwaited) this.awaited.set(seq, delivered);
    // Whoever no longer waits was told that the marks are the ids, and so was the Mem0 service at another attempt.
    if (!isAwaited || promised) {
      for (const [mark, remoteId] of delivered.places) ids.keepPromise(scope.tenant, mark, remoteId);
    }
    const receipt = this.receipt(scope, delivered.outcomes);
    outbox.delivered(seq, receipt);
    if (!isAwaited) this.parts.onLateDelivery(scope, receipt);
  }

  private refuse({ seq }: OutboxEntry, refusal: Mem0Refused): void {
    if (this.awaited.has(seq)) {
      this.awaited.set(seq, refusal);
      this.parts.outbox.drop(seq);
      return;
    }
    this.parts.outbox.refused(seq, refusal.message);
    this.logger.error(`Write ${seq} will never be delivered, it is kept in mem0_outbox: ${refusal.message}`);
  }

  private postpone({ owner }: Scope, reason: unknown): void {
    const key = ownerKey(owner);
    const length = Math.min(LONGEST_PAUSE_MS, 2 * (this.pauses.get(key)?.length ?? ROUND_EVERY_MS / 4));
    this.pauses.set(key, { until: Date.now() + length, length });
    if (!(reason instanceof LtmUnavailable)) {
      this.logger.error(reason);
      return;
    }
    if (!this.away) this.logger.warn(`Writes wait for the Mem0 service: ${reason.message}`);
    this.away = true;
  }

  private isPaused({ owner }: Scope): boolean {
    return (this.pauses.get(ownerKey(owner))?.until ?? 0) > Date.now();
  }

  private queued({ scope, items }: OutboxEntry): StoreReceipt {
    const outcomes = items.map(({ mark, fact: { text } }): StoreOutcome => {
      return { id: mark, text, event: 'QUEUED', customScore: 1 };
    });
    return this.receipt(scope, outcomes);
  }

  private receipt(scope: Scope, outcomes: readonly StoreOutcome[]): StoreReceipt {
    return { outcomes, version: this.parts.versions.of(scope) };
  }
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT_MS);
  });
  try {
    await Promise.race([work, enough]);
  } finally {
    clearTimeout(timer);
  }
}
