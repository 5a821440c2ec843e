/** Milliseconds from the last message to the end of a session. */
export const SESSION_TTL_MS = 24 * 60 * 60 * 1_000;

/** Tokens that the turns kept word for word may hold before the oldest are to be summarised. */
export const ACTIVE_TOKENS = 2_000;

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
}

/** Where a session stands in its owner's list, which is ordered by last activity. */
export type ListPosition = Pick<Session, 'updatedAt' | 'session'>;

/** The part of a session that is kept word for word. A turn is one message of one speaker. */
export interface Window {
  readonly turns: number;
  readonly tokens: number;
  /** What still fits before turns are summarised; never below 0. */
  readonly tokensUntilCompression: number;
}

/** The window of a session: all its turns, as none leaves it unsummarised. */
export function windowOf({ revision, tokens }: Session): Window {
  return { turns: revision, tokens, tokensUntilCompression: Math.max(0, ACTIVE_TOKENS - tokens) };
}

/** When a session ends unless another message comes. */
export function expiryOf({ updatedAt }: Session): string {
  return new Date(Date.parse(updatedAt) + SESSION_TTL_MS).toISOString();
}

/** The last activity of a session that ends at this moment; sessions are live when theirs is later. */
export function oldestLiveActivity(now: number): string {
  return new Date(now - SESSION_TTL_MS).toISOString();
}
