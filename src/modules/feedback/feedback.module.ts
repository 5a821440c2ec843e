import { Module } from '@nestjs/common';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { GiveFeedbackHandler } from './application/give-feedback/give-feedback.handler.js';
import { ListFeedbackHandler } from './application/list-feedback/list-feedback.handler.js';
import { FeedbackStore } from './application/ports/feedback-store.port.js';
import { SqliteFeedbackStore } from './infrastructure/sqlite/sqlite-feedback-store.js';

/** What people say of the memories. */
@Module({
  imports: [SqliteModule],
  providers: [GiveFeedbackHandler, ListFeedbackHandler, { provide: FeedbackStore, useClass: SqliteFeedbackStore }],
})
export class FeedbackModule {}
