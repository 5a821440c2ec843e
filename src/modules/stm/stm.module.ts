import { Module } from '@nestjs/common';
import { StmSettings } from '../../config/stm.settings.js';
import { LanguageModel } from '../../platform/llm/language-model.js';
import { RedisConnection } from '../../platform/redis/redis-connection.js';
import { RedisModule } from '../../platform/redis/redis.module.js';
import { SqliteDatabase } from '../../platform/sqlite/sqlite-database.js';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { AppendMessagesHandler } from './application/append-messages/append-messages.handler.js';
import { AttendSession } from './application/attend-sessions/attend-session.js';
import { DueSessions } from './application/attend-sessions/due-sessions.js';
import { CompressSessionJobHandler } from './application/compress-session/compress-session-job.handler.js';
import { DeleteSessionHandler } from './application/delete-session/delete-session.handler.js';
import { EndSessionHandler } from './application/end-session/end-session.handler.js';
import { HandOverJobHandler } from './application/hand-over/hand-over-job.handler.js';
import { ListSessionsHandler } from './application/list-sessions/list-sessions.handler.js';
import { SessionStore } from './application/ports/session-store.port.js';
import { Summarizer } from './application/ports/summarizer.port.js';
import { TokenCounter } from './application/ports/token-counter.port.js';
import { ReadContextHandler } from './application/read-context/read-context.handler.js';
import { ReadSearchStateHandler } from './application/read-search-state/read-search-state.handler.js';
import { ReadSessionHandler } from './application/read-session/read-session.handler.js';
import { SearchSessionsHandler } from './application/search-sessions/search-sessions.handler.js';
import { SessionJobs } from './application/session-jobs.js';
import { ExtractiveSummarizer } from './application/summaries/extractive-summarizer.js';
import { SettledSession } from './application/summaries/settled-session.js';
import { TierSummaries } from './application/summaries/tier-summaries.js';
import { SessionRules } from './domain/session-rules.js';
import { StmController } from './http/stm.controller.js';
import { O200kTokenCounter } from './infrastructure/gpt-tokenizer/o200k-token-counter.js';
import { HeldSessions } from './infrastructure/held/held-sessions.js';
import { RememberingSessionStore } from './infrastructure/held/remembering-session-store.js';
import { LanguageModelSummarizer } from './infrastructure/language-model/language-model-summarizer.js';
import { RedisSessionStore } from './infrastructure/redis/redis-session-store.js';
import { SqliteSessionStore } from './infrastructure/sqlite/sqlite-session-store.js';

/** Short-term memory. Needs the buses, clock, ids and jobs that the application provides for every module. */
@Module({
  imports: [SqliteModule, RedisModule],
  controllers: [StmController],
  providers: [
    AppendMessagesHandler,
    ReadSessionHandler,
    ReadContextHandler,
    ReadSearchStateHandler,
    ListSessionsHandler,
    EndSessionHandler,
    DeleteSessionHandler,
    SearchSessionsHandler,
    CompressSessionJobHandler,
    HandOverJobHandler,
    AttendSession,
    DueSessions,
    SessionJobs,
    SettledSession,
    TierSummaries,
    ExtractiveSummarizer,
    { provide: SessionRules, useFactory: (limits: StmSettings) => new SessionRules(limits), inject: [StmSettings] },
    { provide: SessionStore, useFactory: sessionStore, inject: [SqliteDatabase, RedisConnection, StmSettings] },
    { provide: TokenCounter, useClass: O200kTokenCounter },
    {
      provide: Summarizer,
      useFactory: (extractive: ExtractiveSummarizer, tokens: TokenCounter, model?: LanguageModel) =>
        model === undefined ? extractive : new LanguageModelSummarizer(model, extractive, tokens),
      inject: [ExtractiveSummarizer, TokenCounter, { token: LanguageModel, optional: true }],
    },
  ],
})
export class StmModule {}

const HOUR_MS = 3_600_000;

/** Hours that an expired session is kept for its hand-over, should nobody attend to it when it expires. */
const GRACE_HOURS = 24;

function sessionStore(
  database: SqliteDatabase,
  redis: RedisConnection | undefined,
  { ttlHours }: StmSettings,
): SessionStore {
  if (redis === undefined) return new SqliteSessionStore(database);
  const store = new RedisSessionStore(redis, (ttlHours + GRACE_HOURS) * HOUR_MS);
  return new RememberingSessionStore(store, new HeldSessions());
}
