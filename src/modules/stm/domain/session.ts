import type { Tiers } from './tiers.js';

/** The user whose sessions they are. */
export interface SessionOwner {
  readonly tenant: string;
  readonly user: string;
}

/** Names one session: equal session ids of two users, or of two tenants, are two sessions. Ids are canonical. */
export interface SessionKey extends SessionOwner {
  readonly session: string;
}

/** One running conversation of a user. */
export interface Session extends SessionKey {
  /** The agent that the user speaks with: the first one that an append named. */
  readonly agent?: string | undefined;
  /** Messages stored so far; it grows by one with each and never shrinks. */
  readonly revision: number;
  /** Tokens of all messages. */
  readonly tokens: number;
  /** ISO 8601 in UTC, as all times here. */
  readonly createdAt: string;
  /** The last activity. */
  readonly updatedAt: string;
  /** What is summarised; the messages stay stored. */
  readonly tiers: Tiers;
  /** Position up to which long-term memory has read the turns. */
  readonly handedOver: number;
}

/** Where a session stands in its owner's list, which is ordered by last activity. */
export type ListPosition = Pick<Session, 'updatedAt' | 'session'>;
