import { Module } from '@nestjs/common';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { CurrentProfile } from './application/current-profile.js';
import { ProfileStore } from './application/ports/profile-store.port.js';
import { ReadProfileHandler } from './application/read-profile/read-profile.handler.js';
import { ProfileController } from './http/profile.controller.js';
import { SqliteProfileStore } from './infrastructure/sqlite/sqlite-profile-store.js';

/** Profiles and standing queries: what is asked again and again, kept ready per user. */
@Module({
  imports: [SqliteModule],
  controllers: [ProfileController],
  providers: [CurrentProfile, ReadProfileHandler, { provide: ProfileStore, useClass: SqliteProfileStore }],
})
export class ProfileModule {}
