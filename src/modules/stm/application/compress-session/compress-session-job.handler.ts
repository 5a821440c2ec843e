import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type JobContext, JobHandler, JobHandlers } from '../../../jobs/jobs.api.js';
import { SessionRules } from '../../domain/session-rules.js';
import { stepTowards } from '../../domain/tiers.js';
import { SessionStore } from '../ports/session-store.port.js';
import { Summarizer } from '../ports/summarizer.port.js';
import { COMPRESS_SESSION, type SessionReference } from '../session-jobs.js';
import { TierSummaries } from '../summaries/tier-summaries.js';

/** Turns that leave the window in one step; a step is stored before the next one begins. */
const TURNS_OF_A_STEP = 200;

/** What such a job answers with. */
interface CompressionResult {
  /** Turns that are summarised now; none when the session is gone. */
  readonly summarised_turns: number;
}

/**
 * Summarises the oldest turns of a window that holds too many, until the rest fits. Messages that come meanwhile are
 * taken along. Turns leave the window in the very write that stores their summary, so a crash repeats the step.
 */
@Injectable()
export class CompressSessionJobHandler extends JobHandler<SessionReference, CompressionResult> implements OnModuleInit {
  readonly kind = COMPRESS_SESSION;

  constructor(
    private readonly sessions: SessionStore,
    private readonly rules: SessionRules,
    private readonly summaries: TierSummaries,
    private readonly summarizer: Summarizer,
    private readonly handlers: JobHandlers,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run(reference: SessionReference, context: JobContext): Promise<CompressionResult> {
    const key = { tenant: context.tenant, user: reference.user, session: reference.session };
    for (;;) {
      const snapshot = await this.sessions.read(key, this.rules.limits.activeTurns);
      if (snapshot === undefined || snapshot.session.createdAt !== reference.createdAt) return { summarised_turns: 0 };
      const { session, messages } = snapshot;
      if (!this.rules.isOverfull(session)) return { summarised_turns: session.tiers.recentUpTo };

      await context.progress(50, `summarising ${this.rules.windowOf(session).turns} turns`);
      const borders = stepTowards(this.rules.bordersOf(session, messages), session.tiers, TURNS_OF_A_STEP);
      const range = await this.sessions.readRange(key, session.tiers.sessionUpTo, borders.recentUpTo);
      const tiers = await this.summaries.moved(session, borders, range, this.summarizer, context.signal);
      // Refused when another process was faster; the next round goes on from what that one stored.
      await this.sessions.storeTiers(session, tiers);
    }
  }
}
