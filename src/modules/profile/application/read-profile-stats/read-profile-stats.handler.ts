import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../shared/kernel/clock.js';
import { ProfileStore } from '../ports/profile-store.port.js';
import { ProfileStats } from '../profile-stats.js';
import { type ProfileLayerStats, ReadProfileStats } from './read-profile-stats.query.js';

@QueryHandler(ReadProfileStats)
export class ReadProfileStatsHandler implements IQueryHandler<ReadProfileStats> {
  constructor(
    private readonly store: ProfileStore,
    private readonly stats: ProfileStats,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<ProfileLayerStats> {
    const { profiles, answers, refreshes, failures } = this.stats;
    const size = await this.store.size();
    return {
      profiles: { ...profiles, rows: size.profiles },
      answers: { ...answers, rows: size.answers },
      refreshes,
      failures,
      oldestAgeMs: size.oldest === undefined ? 0 : this.clock.now() - Date.parse(size.oldest),
    };
  }
}
