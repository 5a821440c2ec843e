import { Module } from '@nestjs/common';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { AppendMessagesHandler } from './application/append-messages/append-messages.handler.js';
import { DeleteSessionHandler } from './application/delete-session/delete-session.handler.js';
import { ListSessionsHandler } from './application/list-sessions/list-sessions.handler.js';
import { SessionStore } from './application/ports/session-store.port.js';
import { TokenCounter } from './application/ports/token-counter.port.js';
import { ReadSessionHandler } from './application/read-session/read-session.handler.js';
import { SearchSessionsHandler } from './application/search-sessions/search-sessions.handler.js';
import { StmController } from './http/stm.controller.js';
import { O200kTokenCounter } from './infrastructure/gpt-tokenizer/o200k-token-counter.js';
import { SqliteSessionStore } from './infrastructure/sqlite/sqlite-session-store.js';

/** Short-term memory. Needs the buses, clock and ids that the application provides for every module. */
@Module({
  imports: [SqliteModule],
  controllers: [StmController],
  providers: [
    AppendMessagesHandler,
    ReadSessionHandler,
    ListSessionsHandler,
    DeleteSessionHandler,
    SearchSessionsHandler,
    { provide: SessionStore, useClass: SqliteSessionStore },
    { provide: TokenCounter, useClass: O200kTokenCounter },
  ],
})
export class StmModule {}
