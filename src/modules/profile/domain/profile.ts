import type { FactCategory } from '../../../shared/kernel/fact-category.js';

/** A memory as a profile shows it. */
export interface ProfileFact {
  readonly id: string;
  readonly text: string;
  /** The text without the label in front: "Hanoi" of "Home: Hanoi"; the whole text where there is no label. */
  readonly value: string;
  readonly category: FactCategory;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** What a profile tells of a user, newest first in each list. */
export interface ProfileContents {
  /** Who the user is: the current fact of each kind that has one value at a time, such as `name`, `home` and `job`. */
  readonly identity: Readonly<Record<string, ProfileFact>>;
  /** What the user likes: by what is liked best of its sort (`movie`), else `likes`, `hobbies` and `habits`. */
  readonly favourites: Readonly<Record<string, readonly ProfileFact[]>>;
  readonly dislikes: readonly ProfileFact[];
  /** What was learnt last, of any category. */
  readonly recent: readonly ProfileFact[];
  /** Memories of each category that has some; superseded and expired ones are not counted. */
  readonly counts: Readonly<Partial<Record<FactCategory, number>>>;
}

/** Who a user is, and what the user likes, and what was learnt last. */
export interface Profile extends ProfileContents {
  /** The state of long-term memory that it shows; see `ReadFactsVersion`. */
  readonly version: number;
  /** When it was brought up to date, ISO 8601, UTC; nothing has changed since. */
  readonly asOf: string;
}
