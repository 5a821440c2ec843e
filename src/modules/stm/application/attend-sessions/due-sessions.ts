import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../../../shared/kernel/clock.js';
import { nextTurn } from '../../../../shared/kernel/next-turn.js';
import { SessionStore } from '../ports/session-store.port.js';
import { AttendSession } from './attend-session.js';

/** How often sessions whose time has come are looked for, and how many are read at once. */
const EVERY_MS = 1_000;
const BATCH = 100;

/**
 * Attends to sessions whose time has come, in the order of their times: the cost depends on how many are due, not on
 * how many there are. Several processes may do so at once.
 */
@Injectable()
export class DueSessions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('stm');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly sessions: SessionStore,
    private readonly attend: AttendSession,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.attendToAll(), EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Attends to all sessions that are due now; one round at a time. */
  async attendToAll(): Promise<void> {
    this.running ??= this.round().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  private async round(): Promise<void> {
    const now = this.clock.now();
    try {
      while ((await this.attendToSome(now)) === BATCH && !this.stopped);
    } catch (error) {
      // The next round comes soon, and finds the same sessions.
      this.logger.warn(`Sessions could not be attended to: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async attendToSome(now: number): Promise<number> {
    const due = await this.sessions.due(now, BATCH);
    for (const session of due) {
      if (this.stopped) break;
      await this.attend.afterTime(session);
      await nextTurn();
    }
    return due.length;
  }
}
