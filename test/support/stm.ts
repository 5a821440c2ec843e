import type { CommandBus, EventBus } from '@nestjs/cqrs';
import { StmSettings } from '../../src/config/stm.settings.js';
import { type JobContext, JobHandlers } from '../../src/modules/jobs/jobs.api.js';
import { SqliteJobStore } from '../../src/modules/jobs/infrastructure/sqlite/sqlite-job-store.js';
import type { Remember } from '../../src/modules/ltm/ltm.api.js';
import { AppendMessages } from '../../src/modules/stm/application/append-messages/append-messages.command.js';
import { AppendMessagesHandler } from '../../src/modules/stm/application/append-messages/append-messages.handler.js';
import { AttendSession } from '../../src/modules/stm/application/attend-sessions/attend-session.js';
import { DueSessions } from '../../src/modules/stm/application/attend-sessions/due-sessions.js';
import { CompressSessionJobHandler } from '../../src/modules/stm/application/compress-session/compress-session-job.handler.js';
import { HandOverJobHandler } from '../../src/modules/stm/application/hand-over/hand-over-job.handler.js';
import type { SessionStore } from '../../src/modules/stm/application/ports/session-store.port.js';
import type { Summarizer } from '../../src/modules/stm/application/ports/summarizer.port.js';
import { ReadContext } from '../../src/modules/stm/application/read-context/read-context.query.js';
import { ReadContextHandler } from '../../src/modules/stm/application/read-context/read-context.handler.js';
import { ReadSession } from '../../src/modules/stm/application/read-session/read-session.query.js';
import { ReadSessionHandler } from '../../src/modules/stm/application/read-session/read-session.handler.js';
import { COMPRESSION_DELAY_MS, SessionJobs } from '../../src/modules/stm/application/session-jobs.js';
import { ExtractiveSummarizer } from '../../src/modules/stm/application/summaries/extractive-summarizer.js';
import { SettledSession } from '../../src/modules/stm/application/summaries/settled-session.js';
import { TierSummaries } from '../../src/modules/stm/application/summaries/tier-summaries.js';
import type { NewMessage } from '../../src/modules/stm/domain/message.js';
import type { SessionKey } from '../../src/modules/stm/domain/session.js';
import { SessionRules } from '../../src/modules/stm/domain/session-rules.js';
import { O200kTokenCounter } from '../../src/platform/tokens/o200k-token-counter.js';
import { SqliteDatabase } from '../../src/platform/sqlite/sqlite-database.js';
import { RandomIdSource } from '../../src/shared/kernel/id-source.js';
import { ManualClock } from './manual-clock.js';

/** What a test may put in the place of the usual parts. */
export interface StmParts {
  readonly summarizer?: Summarizer;
  readonly settings?: Partial<StmSettings>;
  /** Takes the place of long-term memory; it may throw. */
  readonly remember?: (command: Remember) => void;
}

/**
 * The use cases of short-term memory over a store, on a clock that stands still. Jobs are kept in memory and run when
 * the test says so; long-term memory only writes down what it is given.
 */
export class StmBench {
  readonly clock = new ManualClock();
  /** Each call of long-term memory. */
  readonly remembered: Remember[] = [];
  readonly rules: SessionRules;
  readonly jobs: SqliteJobStore;
  readonly attendance: DueSessions;
  private readonly database = new SqliteDatabase(':memory:');
  private readonly handlers = new JobHandlers();
  private readonly appends: AppendMessagesHandler;
  private readonly reads: ReadSessionHandler;
  private readonly contexts: ReadContextHandler;

  constructor(
    readonly store: SessionStore,
    { summarizer, settings = {}, remember }: StmParts = {},
  ) {
    const tokens = new O200kTokenCounter();
    const extractive = new ExtractiveSummarizer(tokens);
    this.rules = new SessionRules(Object.assign(new StmSettings(), settings));
    const summaries = new TierSummaries(this.rules);
    const settled = new SettledSession(store, this.rules, summaries, extractive);
    this.jobs = new SqliteJobStore(this.database, this.clock, new RandomIdSource());
    const attend = new AttendSession(store, new SessionJobs(this.jobs), this.rules, this.clock);
    const events = { publish: () => undefined } as unknown as EventBus;
    const commands = {
      execute: async (command: Remember) => {
        remember?.(command);
        this.remembered.push(command);
        return { outcomes: [], version: 1 };
      },
    } as unknown as CommandBus;
    this.attendance = new DueSessions(store, attend, this.clock);
    this.appends = new AppendMessagesHandler(
      store,
      this.rules,
      attend,
      tokens,
      this.clock,
      new RandomIdSource(),
      events,
    );
    this.reads = new ReadSessionHandler(store, settled, this.rules);
    this.contexts = new ReadContextHandler(store, settled, this.rules, tokens);
    new CompressSessionJobHandler(store, this.rules, summaries, summarizer ?? extractive, this.handlers).onModuleInit();
    new HandOverJobHandler(store, commands, this.handlers).onModuleInit();
  }

  append(key: SessionKey, messages: readonly NewMessage[], agent?: string) {
    return this.appends.execute(new AppendMessages(key, messages, { agent }));
  }

  read(key: SessionKey) {
    return this.reads.execute(new ReadSession(key));
  }

  context(key: SessionKey) {
    return this.contexts.execute(new ReadContext(key));
  }

  /** Runs all jobs that are due in a moment, and those that come of them. @returns their kinds, with `!` where one failed */
  async runJobs(): Promise<string[]> {
    const ran: string[] = [];
    this.clock.advance(COMPRESSION_DELAY_MS);
    for (;;) {
      const lease = await this.jobs.claim(this.handlers.kinds, 60_000);
      if (lease === undefined) return ran;
      const { kind, payload, tenant, id } = lease.job;
      try {
        await this.jobs.complete(lease, await this.handlers.get(kind).run(payload, contextOf(tenant, id)));
        ran.push(kind);
      } catch (error) {
        await this.jobs.fail(lease, { code: 'test', message: String(error) });
        ran.push(`${kind}!`);
      }
    }
  }

  /** What long-term memory was told, call by call. */
  get told(): string[][] {
    return this.remembered.map(({ turns }) => turns.map(({ content }) => content));
  }

  close(): void {
    this.database.close();
  }
}

function contextOf(tenant: string, jobId: string): JobContext {
  return { jobId, tenant, attempt: 1, signal: new AbortController().signal, progress: async () => undefined };
}
