import type { ScoredFact } from '../../../ltm/ltm.api.js';
import type { Interest } from '../../domain/keep-ready.js';
import type { Profile } from '../../domain/profile.js';

/** Whose profile; ids in canonical form. */
export interface ProfileOwner {
  readonly tenant: string;
  readonly user: string;
}

/** The state that something was computed for: of the memories, and of the calendar, by which facts end. */
export interface Moment {
  readonly version: number;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
}

/** A profile with the moment that it holds for. */
export interface StoredProfile extends Moment, Interest {
  readonly profile: Profile;
}

/** The first memories that answer a standing query, with the moment that they do so. */
export interface StandingAnswer extends Moment {
  /** The standing query's own text. */
  readonly text: string;
  /** What else the answer depends on; see `ReadQueryKey`. */
  readonly key: string;
  /** How many were asked for; fewer in `facts` means that there are no more. */
  readonly limit: number;
  /** Best first, as the search gave them. */
  readonly facts: readonly ScoredFact[];
}

/** How much is kept. */
export interface StoreSize {
  readonly profiles: number;
  readonly answers: number;
  /** When the oldest profile was computed, ISO 8601, UTC; undefined without any. */
  readonly oldest?: string | undefined;
}

/** Where profiles and standing answers are kept. What cannot be read back is as good as none. The class is the DI token. */
export abstract class ProfileStore {
  abstract find(owner: ProfileOwner): Promise<StoredProfile | undefined>;

  /** Keeps a profile, unless one of a later moment is there. */
  abstract save(owner: ProfileOwner, stored: StoredProfile): Promise<void>;

  /** Notes who cares for a profile; nothing happens without one. */
  abstract noteInterest(owner: ProfileOwner, interest: Interest): Promise<void>;

  abstract findInterest(owner: ProfileOwner): Promise<Interest | undefined>;

  /** The answer to one standing query, by its own text. */
  abstract findAnswer(owner: ProfileOwner, text: string): Promise<StandingAnswer | undefined>;

  /** Keeps these answers in the place of all there were; nothing without a profile. */
  abstract saveAnswers(owner: ProfileOwner, answers: readonly StandingAnswer[]): Promise<void>;

  /** Removes all that is kept of a user. @returns whether there was a profile */
  abstract forget(owner: ProfileOwner): Promise<boolean>;

  /** Removes what is kept of some users of a tenant. @returns how many users; fewer than `limit` when none is left */
  abstract forgetSome(tenant: string, limit: number): Promise<number>;

  abstract size(): Promise<StoreSize>;
}
