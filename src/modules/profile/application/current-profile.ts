import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Clock } from '../../../shared/kernel/clock.js';
import type { Scope } from '../../../shared/kernel/scope.js';
import { ReadFactsDigest, ReadFactsVersion } from '../../ltm/ltm.api.js';
import { composeProfile } from '../domain/compose-profile.js';
import type { Profile } from '../domain/profile.js';
import type { Moment } from './ports/profile-store.port.js';

/** Profiles made from the memories as they are now. */
@Injectable()
export class CurrentProfile {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** The moment that an answer of now has to hold for. */
  async moment(scope: Scope): Promise<Moment> {
    const version = await this.queries.execute(new ReadFactsVersion(scope));
    return { version, day: this.today() };
  }

  /** @returns the profile of a scope, with the day on which it holds: a fact may have ended on the day after */
  async compute(scope: Scope): Promise<{ profile: Profile; day: string }> {
    const day = this.today();
    const asOf = this.clock.iso();
    const digest = await this.queries.execute(new ReadFactsDigest(scope));
    return { day, profile: { ...composeProfile(digest), version: digest.version, asOf } };
  }

  private today(): string {
    return this.clock.iso().slice(0, 10);
  }
}
