import { Injectable } from '@nestjs/common';
import type { SessionMessage } from '../../domain/message.js';
import type { Session } from '../../domain/session.js';
import { SessionRules } from '../../domain/session-rules.js';
import type { TierBorders, Tiers } from '../../domain/tiers.js';
import type { Summarizer } from '../ports/summarizer.port.js';

/**
 * Writes the summaries of a session whose borders move. The recent summary is written anew from the originals that it
 * covers, which are few; the session summary takes in the turns that leave it, so a step costs the same however long
 * the session is.
 */
@Injectable()
export class TierSummaries {
  constructor(private readonly rules: SessionRules) {}

  /**
   * The tiers of a session with its borders moved.
   * @param messages those behind its present session summary, up to the new second border
   */
  async moved(
    { tiers }: Session,
    borders: TierBorders,
    messages: readonly SessionMessage[],
    summarizer: Summarizer,
    signal?: AbortSignal,
  ): Promise<Tiers> {
    const { recentTokens, sessionTokens } = this.rules.limits;
    const folded = messages.filter(({ position }) => position <= borders.sessionUpTo);
    const recent = messages.filter(({ position }) => position > borders.sessionUpTo);
    const covered = messages.filter(({ position }) => position > tiers.recentUpTo);
    const session =
      folded.length === 0
        ? tiers.session
        : await summarizer.summarize(
            { previous: tiers.session?.text, turns: folded, maxTokens: sessionTokens },
            signal,
          );
    return {
      ...borders,
      coveredTokens: covered.reduce((sum, { tokens }) => sum + tokens, tiers.coveredTokens),
      session,
      recent:
        recent.length === 0
          ? undefined
          : await summarizer.summarize({ turns: recent, maxTokens: recentTokens }, signal),
    };
  }
}
