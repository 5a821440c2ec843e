import { Module } from '@nestjs/common';
import { ProfileSettings, standingQueriesOf } from '../../config/profile.settings.js';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { ChooseStandingQueriesHandler } from './application/choose-standing-queries/choose-standing-queries.handler.js';
import { CurrentProfile } from './application/current-profile.js';
import { ForgetProfileHandler } from './application/forget-profile/forget-profile.handler.js';
import { ListStandingQueriesHandler } from './application/list-standing-queries/list-standing-queries.handler.js';
import { ProfileStore } from './application/ports/profile-store.port.js';
import { StandingQueryStore } from './application/ports/standing-query-store.port.js';
import { ProfileStats } from './application/profile-stats.js';
import { ReadProfileHandler } from './application/read-profile/read-profile.handler.js';
import { ReadProfileStatsHandler } from './application/read-profile-stats/read-profile-stats.handler.js';
import { ReadStandingAnswerHandler } from './application/read-standing-answer/read-standing-answer.handler.js';
import { RefreshProfile } from './application/refresh-profile.js';
import { RefreshProfileWhenFactsAreStoredHandler } from './application/refresh-profile-when-facts-are-stored.handler.js';
import { RefreshProfileWhenFactsChangeHandler } from './application/refresh-profile-when-facts-change.handler.js';
import { RefreshQueue } from './application/refresh-queue.js';
import { StandingQueries } from './application/standing-queries.js';
import { ProfileRules } from './domain/profile-rules.js';
import { ProfileController } from './http/profile.controller.js';
import { StandingQueriesController } from './http/standing-queries.controller.js';
import { SqliteProfileStore } from './infrastructure/sqlite/sqlite-profile-store.js';
import { SqliteStandingQueryStore } from './infrastructure/sqlite/sqlite-standing-query-store.js';

/** Profiles and standing queries: what is asked again and again, kept ready per user. */
@Module({
  imports: [SqliteModule],
  controllers: [ProfileController, StandingQueriesController],
  providers: [
    ChooseStandingQueriesHandler,
    ForgetProfileHandler,
    ListStandingQueriesHandler,
    ReadProfileHandler,
    ReadProfileStatsHandler,
    ReadStandingAnswerHandler,
    RefreshProfileWhenFactsAreStoredHandler,
    RefreshProfileWhenFactsChangeHandler,
    CurrentProfile,
    ProfileStats,
    RefreshProfile,
    RefreshQueue,
    StandingQueries,
    { provide: ProfileStore, useClass: SqliteProfileStore },
    { provide: StandingQueryStore, useClass: SqliteStandingQueryStore },
    { provide: ProfileRules, useFactory: rulesOf, inject: [ProfileSettings] },
  ],
})
export class ProfileModule {}

function rulesOf({ enabled, standingQueries, standingResults, matchSimilarity }: ProfileSettings): ProfileRules {
  return new ProfileRules({
    enabled,
    standingQueries: standingQueriesOf(standingQueries),
    standingResults,
    matchSimilarity,
  });
}
