import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { InvalidInput } from '../../../../shared/kernel/domain-error.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { Profile } from '../../domain/profile.js';
import { CurrentProfile } from '../current-profile.js';
import { ProfileStore } from '../ports/profile-store.port.js';
import { ReadProfile } from './read-profile.query.js';

@QueryHandler(ReadProfile)
export class ReadProfileHandler implements IQueryHandler<ReadProfile> {
  constructor(
    private readonly current: CurrentProfile,
    private readonly store: ProfileStore,
  ) {}

  async execute({ scope }: ReadProfile): Promise<Profile> {
    const { tenant, user, agent, session } = scope;
    if (user === undefined) throw new InvalidInput([{ field: 'user_id', message: 'a profile is that of a user' }]);
    if (agent !== undefined || session !== undefined) return (await this.current.compute(scope)).profile;
    const owner = { tenant, user };
    const { version, day } = await this.current.moment(scope);
    const stored = await this.store.find(owner);
    if (stored?.version === version && stored.day === day) return stored.profile;
    return this.caughtUp(scope, owner);
  }

  private async caughtUp(scope: Scope, owner: { tenant: string; user: string }): Promise<Profile> {
    const { profile, day } = await this.current.compute(scope);
    if (Object.keys(profile.counts).length > 0) {
      await this.store.save(owner, { profile, version: profile.version, day, idle: 0, asks: false });
    }
    return profile;
  }
}
