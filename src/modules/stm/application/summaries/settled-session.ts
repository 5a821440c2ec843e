import { Injectable } from '@nestjs/common';
import { SessionRules } from '../../domain/session-rules.js';
import { type SessionSnapshot, SessionStore } from '../ports/session-store.port.js';
import { ExtractiveSummarizer } from './extractive-summarizer.js';
import { TierSummaries } from './tier-summaries.js';

/** Turns in front of the window that a preview reads at most; older ones are counted but not told of. */
const TURNS_OF_A_PREVIEW = 240;

/**
 * A session as it will be once its window is compressed. Between a message that overfills the window and the job that
 * makes room, readers see the extractive summary that the job would write, so what they get is within the limits of
 * the tiers at any time; nothing of this is stored.
 */
@Injectable()
export class SettledSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly rules: SessionRules,
    private readonly summaries: TierSummaries,
    private readonly extractive: ExtractiveSummarizer,
  ) {}

  /** @param snapshot with at least `activeTurns` messages where there are as many; the result has the active ones */
  async of(snapshot: SessionSnapshot): Promise<SessionSnapshot> {
    const { session, messages } = snapshot;
    const active = (after: number) => messages.filter(({ position }) => position > after);
    if (!this.rules.isOverfull(session)) return { ...snapshot, messages: active(session.tiers.recentUpTo) };

    const borders = this.rules.bordersOf(session, messages);
    const after = Math.max(session.tiers.sessionUpTo, borders.recentUpTo - TURNS_OF_A_PREVIEW);
    const range = snapshot.stale ? messages : await this.sessions.readRange(session, after, borders.recentUpTo);
    const summarised = range.filter(({ position }) => position > after && position <= borders.recentUpTo);
    const tiers = await this.summaries.moved(session, borders, summarised, this.extractive);
    return { ...snapshot, session: { ...session, tiers }, messages: active(borders.recentUpTo) };
  }
}
