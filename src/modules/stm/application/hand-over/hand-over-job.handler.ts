import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Scope } from '../../../../shared/kernel/scope.js';
import { type JobContext, JobHandler, JobHandlers } from '../../../jobs/jobs.api.js';
import { Remember } from '../../../ltm/ltm.api.js';
import type { SessionMessage } from '../../domain/message.js';
import type { Session, SessionKey } from '../../domain/session.js';
import { SessionStore } from '../ports/session-store.port.js';
import { HAND_OVER, type HandOverTask } from '../session-jobs.js';

/** Turns, and tokens of them, that long-term memory reads at once; a single turn may be longer. */
const TURNS_AT_ONCE = 10;
const TOKENS_AT_ONCE = 4_000;

/** What such a job answers with. */
interface HandOverResult {
  /** Turns that this attempt handed over. */
  readonly turns: number;
  /** Facts that are new in long-term memory. */
  readonly facts: number;
}

/**
 * Sends the turns of a session to long-term memory, each once: a position in the session says how far they went, and
 * jobs of one user run in turn. A crash between long-term memory and that position repeats the same few turns, whose
 * facts are known then.
 */
@Injectable()
export class HandOverJobHandler extends JobHandler<HandOverTask, HandOverResult> implements OnModuleInit {
  readonly kind = HAND_OVER;

  constructor(
    private readonly sessions: SessionStore,
    private readonly commands: CommandBus,
    private readonly handlers: JobHandlers,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run(task: HandOverTask, context: JobContext): Promise<HandOverResult> {
    const key = { tenant: context.tenant, user: task.user, session: task.session };
    const result = { turns: 0, facts: 0 };
    let session = await this.sessionOf(key, task);
    while (session !== undefined && session.handedOver < task.upTo) {
      await context.progress(Math.floor((100 * session.handedOver) / task.upTo), 'handing turns over');
      const end = Math.min(task.upTo, session.handedOver + TURNS_AT_ONCE);
      const turns = turnsThatFit(await this.sessions.readRange(key, session.handedOver, end));
      if (turns.length === 0) break; // deleted a moment ago
      result.facts += await this.remember(session, turns);
      if (await this.sessions.storeHandedOver(session, session.handedOver + turns.length)) result.turns += turns.length;
      session = await this.sessionOf(key, task);
    }
    // Turns that came since keep the session alive.
    if (session !== undefined && task.expired && session.revision === task.upTo) {
      await this.sessions.deleteUnchanged(session);
    }
    return result;
  }

  private async sessionOf(key: SessionKey, { createdAt }: HandOverTask): Promise<Session | undefined> {
    const session = (await this.sessions.read(key, 0))?.session;
    return session?.createdAt === createdAt ? session : undefined;
  }

  private async remember({ tenant, user, agent, session }: Session, turns: readonly SessionMessage[]): Promise<number> {
    const receipt = await this.commands.execute(
      new Remember(
        Scope.of(tenant, { user, agent, session }),
        turns.map(({ role, content }) => ({ role, content })),
        { infer: true },
      ),
    );
    return receipt.outcomes.filter(({ event }) => event !== 'NOOP').length;
  }
}

function turnsThatFit(messages: readonly SessionMessage[]): readonly SessionMessage[] {
  let tokens = 0;
  const end = messages.findIndex((message) => (tokens += message.tokens) > TOKENS_AT_ONCE);
  return end === -1 ? messages : messages.slice(0, Math.max(1, end));
}
