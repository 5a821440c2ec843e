import type { MessageRecency } from './search-messages.js';
import type { Session } from './session.js';
import { settledBorders, type TierBorders, type TierLimits } from './tiers.js';

/** The part of a session that is kept word for word. A turn is one message of one speaker. */
export interface Window {
  readonly turns: number;
  readonly tokens: number;
  /** What still fits before turns are summarised; never below 0. */
  readonly tokensUntilCompression: number;
}

/** How much of a session is kept where, and when it goes on to long-term memory. */
export interface SessionLimits extends TierLimits, MessageRecency {
  /** New turns after which they go to long-term memory. */
  readonly handOverTurns: number;
  /** Milliseconds without a turn after which the new ones go there. */
  readonly handOverPauseMs: number;
  /** Hours from the last turn to the end of a session. */
  readonly ttlHours: number;
}

const HOUR_MS = 3_600_000;

/** When something is to be done with a session, by the limits that are configured. The class is the DI token. */
export class SessionRules {
  constructor(readonly limits: SessionLimits) {}

  windowOf({ revision, tokens, tiers }: Session): Window {
    const active = tokens - tiers.coveredTokens;
    return {
      turns: revision - tiers.recentUpTo,
      tokens: active,
      tokensUntilCompression: Math.max(0, this.limits.activeTokens - active),
    };
  }

  /** Whether the oldest turns of the window are to be summarised. A single turn stays, however long it is. */
  isOverfull(session: Session): boolean {
    const { turns, tokens } = this.windowOf(session);
    return turns > 1 && (turns > this.limits.activeTurns || tokens > this.limits.activeTokens);
  }

  /**
   * Where the tiers of a session are to meet.
   * @param newest its newest messages, at least `limits.activeTurns` of them where there are as many
   */
  bordersOf({ revision, tiers }: Session, newest: readonly { readonly tokens: number }[]): TierBorders {
    return settledBorders(revision, newest, tiers, this.limits);
  }

  /** Whether enough new turns are there for long-term memory, though the conversation goes on. */
  hasTurnsToHandOver({ revision, handedOver }: Session): boolean {
    return revision - handedOver >= this.limits.handOverTurns;
  }

  /** Whether the conversation has paused with turns that long-term memory has not read. */
  hasPaused({ revision, handedOver, updatedAt }: Session, now: number): boolean {
    return revision > handedOver && now >= Date.parse(updatedAt) + this.limits.handOverPauseMs;
  }

  hasExpired({ updatedAt }: Session, now: number): boolean {
    return now >= this.expiry(updatedAt);
  }

  /** When a session ends unless another message comes. */
  expiryOf({ updatedAt }: Pick<Session, 'updatedAt'>): string {
    return new Date(this.expiry(updatedAt)).toISOString();
  }

  /** The last activity of a session that ends at this moment; sessions are live when theirs is later. */
  oldestLiveActivity(now: number): string {
    return new Date(now - this.limits.ttlHours * HOUR_MS).toISOString();
  }

  private expiry(updatedAt: string): number {
    return Date.parse(updatedAt) + this.limits.ttlHours * HOUR_MS;
  }
}
