import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Clock } from '../../../shared/kernel/clock.js';
import type { Scope } from '../../../shared/kernel/scope.js';
import { ReadFactsDigest, ReadFactsVersion } from '../../ltm/ltm.api.js';
import { composeProfile } from '../domain/compose-profile.js';
import type { Profile } from '../domain/profile.js';
import type { Moment } from './ports/profile-store.port.js';

/** A profile that was made just now. */
export interface ComputedProfile {
  /** As it is kept. */
  readonly stored: Moment & { readonly profile: Profile };
  /** There are no memories: nothing is worth keeping. */
  readonly isEmpty: boolean;
}

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

  async compute(scope: Scope): Promise<ComputedProfile> {
    // The day of before: what is made at midnight counts as old, and is made once more.
    const day = this.today();
    const digest = await this.queries.execute(new ReadFactsDigest(scope));
    const { version } = digest;
    const profile = { ...composeProfile(digest), version, asOf: this.clock.iso() };
    return { stored: { profile, version, day }, isEmpty: Object.keys(digest.counts).length === 0 };
  }

  private today(): string {
    return this.clock.iso().slice(0, 10);
  }
}
