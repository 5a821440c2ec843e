import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { Happening } from '../domain/keep-ready.js';
import { ProfileRules } from '../domain/profile-rules.js';
import { nextTurn } from '../../../shared/kernel/next-turn.js';
import type { ProfileOwner } from './ports/profile-store.port.js';
import { ProfileStats } from './profile-stats.js';
import { RefreshProfile } from './refresh-profile.js';

/** Milliseconds that a user waits, so that a burst of writes is one refresh. */
const DELAY_MS = 100;
/** Users that are refreshed at once. */
const CONCURRENCY = 2;
/** Users that wait at most; those beyond are caught up with when they are read. */
const MAX_WAITING = 10_000;

interface Waiting {
  readonly owner: ProfileOwner;
  readonly happening: Happening;
}

/**
 * Users whose profiles and answers have to be looked at, each once however much happened, and one refresh a user at a
 * time. All of it may be lost: what is kept carries the moment that it holds for, and a read catches up.
 */
@Injectable()
export class RefreshQueue implements BeforeApplicationShutdown {
  private readonly logger = new Logger('profile');
  private readonly waiting = new Map<string, Waiting>();
  private readonly busy = new Set<string>();
  private readonly workers = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly refresh: RefreshProfile,
    private readonly stats: ProfileStats,
    private readonly rules: ProfileRules,
  ) {}

  /** Returns at once; the work is done later, between requests. */
  note(owner: ProfileOwner, happening: Happening): void {
    const key = keyOf(owner);
    const before = this.waiting.get(key);
    const isFull = before === undefined && this.waiting.size >= MAX_WAITING;
    if (!this.rules.enabled || this.stopped || isFull) return;
    this.waiting.set(key, { owner, happening: { ...before?.happening, ...happening } });
    this.timer ??= setTimeout(() => this.begin(), DELAY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.waiting.clear();
    await Promise.all(this.workers);
  }

  private begin(): void {
    this.timer = undefined;
    for (let free = CONCURRENCY - this.workers.size; free > 0; free -= 1) {
      const worker = this.work().finally(() => this.workers.delete(worker));
      this.workers.add(worker);
    }
  }

  private async work(): Promise<void> {
    for (let next = this.take(); next !== undefined; next = this.take()) {
      const key = keyOf(next.owner);
      this.busy.add(key);
      await this.run(next);
      this.busy.delete(key);
      await nextTurn();
    }
  }

  /** The one who waits longest and is not worked on; a worker that ends looks again. */
  private take(): Waiting | undefined {
    for (const [key, waiting] of this.waiting) {
      if (this.busy.has(key)) continue;
      this.waiting.delete(key);
      return waiting;
    }
    return undefined;
  }

  private async run({ owner, happening }: Waiting): Promise<void> {
    try {
      if (await this.refresh.after(owner, happening)) this.stats.refreshes += 1;
    } catch (error) {
      this.stats.failures += 1;
      this.logger.warn(`A profile was not refreshed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

const keyOf = ({ tenant, user }: ProfileOwner): string => JSON.stringify([tenant, user]);
