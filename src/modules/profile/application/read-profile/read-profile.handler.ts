import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { InvalidInput } from '../../../../shared/kernel/domain-error.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { Profile } from '../../domain/profile.js';
import { ProfileRules } from '../../domain/profile-rules.js';
import { CurrentProfile } from '../current-profile.js';
import { type Moment, type ProfileOwner, ProfileStore, type StoredProfile } from '../ports/profile-store.port.js';
import { ProfileStats } from '../profile-stats.js';
import { RefreshQueue } from '../refresh-queue.js';
import { ReadProfile } from './read-profile.query.js';

@QueryHandler(ReadProfile)
export class ReadProfileHandler implements IQueryHandler<ReadProfile> {
  private readonly computing = new Map<string, Promise<Profile>>();

  constructor(
    private readonly current: CurrentProfile,
    private readonly store: ProfileStore,
    private readonly rules: ProfileRules,
    private readonly refresh: RefreshQueue,
    private readonly stats: ProfileStats,
  ) {}

  async execute({ scope }: ReadProfile): Promise<Profile> {
    const { tenant, user, agent, session } = scope;
    if (user === undefined) throw new InvalidInput([{ field: 'user_id', message: 'is required: whose profile it is' }]);
    const isNarrowed = agent !== undefined || session !== undefined;
    if (isNarrowed || !this.rules.enabled) return (await this.current.compute(scope)).stored.profile;

    const owner = { tenant, user };
    const moment = await this.current.moment(scope);
    const stored = await this.store.find(owner);
    if (stored?.version !== moment.version || stored.day !== moment.day) {
      this.stats.profiles[stored === undefined ? 'misses' : 'stale'] += 1;
      return this.computeOnce(scope, owner, moment, stored);
    }
    this.stats.profiles.hits += 1;
    if (stored.idle > 0) this.refresh.note(owner, { read: true });
    return stored.profile;
  }

  /** Reads of one user and moment that miss at once share the work. */
  private computeOnce(
    scope: Scope,
    owner: ProfileOwner,
    { version, day }: Moment,
    stored: StoredProfile | undefined,
  ): Promise<Profile> {
    const key = JSON.stringify([owner.tenant, owner.user, version, day]);
    const running = this.computing.get(key);
    if (running !== undefined) return running;
    const profile = this.compute(scope, owner, stored).finally(() => this.computing.delete(key));
    this.computing.set(key, profile);
    return profile;
  }

  private async compute(scope: Scope, owner: ProfileOwner, before: StoredProfile | undefined): Promise<Profile> {
    const { stored, isEmpty } = await this.current.compute(scope);
    const asks = before?.asks ?? false;
    if (!isEmpty) await this.store.save(owner, { ...stored, idle: 0, asks });
    else if (before !== undefined) await this.store.forget(owner);
    if (asks) this.refresh.note(owner, { asked: true });
    return stored.profile;
  }
}
