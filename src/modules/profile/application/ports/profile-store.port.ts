import type { Profile } from '../../domain/profile.js';
import type { StandingAnswer } from '../../domain/standing-answer.js';

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

/** How much somebody cares for what is kept of a user; it decides whether a write brings it up to date at once. */
export interface Interest {
  /** Writes that were followed since it was last read. */
  readonly idle: number;
  /** Whether standing queries are asked, and not the profile alone. */
  readonly asks: boolean;
}

/** A profile with the moment that it was computed for. */
export interface StoredProfile extends Moment, Interest {
  readonly profile: Profile;
}

/** How much is kept. */
export interface StoreSize {
  readonly profiles: number;
  readonly answers: number;
  /** When the oldest profile was computed, ISO 8601, UTC; undefined without any. */
  readonly oldest?: string | undefined;
}

/** Where profiles and standing answers are kept, each with the moment that it holds for. The class is the DI token. */
export abstract class ProfileStore {
  abstract find(owner: ProfileOwner): Promise<StoredProfile | undefined>;

  /** Keeps a profile, unless one of a later moment is there. */
  abstract save(owner: ProfileOwner, stored: StoredProfile): Promise<void>;

  /** Notes that a profile is read, or a standing query asked; nothing without a profile. */
  abstract noteInterest(owner: ProfileOwner, interest: Interest): Promise<void>;

  /** The answer to one standing query, by its own text. */
  abstract findAnswer(owner: ProfileOwner, text: string): Promise<StandingAnswer | undefined>;

  /** Keeps these answers in the place of all there were, if there is a profile. */
  abstract saveAnswers(owner: ProfileOwner, answers: readonly StandingAnswer[]): Promise<void>;

  /** Removes all that is kept of a user. @returns how many rows */
  abstract forget(owner: ProfileOwner): Promise<number>;

  /** Removes what is kept of some users of a tenant. @returns how many users; fewer than `limit` when none is left */
  abstract forgetSome(tenant: string, limit: number): Promise<number>;

  abstract size(): Promise<StoreSize>;
}
