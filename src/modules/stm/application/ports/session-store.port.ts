import type { CountedMessage, SessionMessage } from '../../domain/message.js';
import type { Candidate } from '../../domain/search-messages.js';
import type { ListPosition, Session, SessionKey, SessionOwner } from '../../domain/session.js';
import type { Tiers } from '../../domain/tiers.js';

/** Messages of one request, to be stored together. */
export interface MessageBatch {
  /** 1–200; the order is kept. */
  readonly messages: readonly CountedMessage[];
  /** The moment of the request, ISO 8601 in UTC: the session's last activity. */
  readonly at: string;
  /** When the session is to be attended to unless another append comes; milliseconds since 1970-01-01 UTC. */
  readonly attendAt: number;
  readonly agent?: string | undefined;
  /** Names the request: with the same key it is carried out once. */
  readonly idempotencyKey?: string | undefined;
  /** The revision that the writer has seen; 0 for a session that is not there yet. */
  readonly expectedRevision?: number | undefined;
}

/** What an append left behind. */
export interface AppendOutcome {
  readonly session: Session;
  /**
   * The revision at which all messages of the request are in the session. For a repeated request it is that of the
   * first time, though others may have written since.
   */
  readonly revision: number;
  /** The messages that were new, with their positions. */
  readonly accepted: readonly SessionMessage[];
  /** How many were stored before. */
  readonly duplicates: number;
}

/** A session with its newest messages, all of one moment. */
export interface SessionSnapshot {
  readonly session: Session;
  /** In order of their positions. */
  readonly messages: readonly SessionMessage[];
  /** The store could not answer: this is what the process remembers of it, and may be behind. */
  readonly stale?: true;
}

/** A page of an owner's sessions, last activity first. */
export interface SessionPage {
  readonly sessions: readonly Session[];
  /** Where the next page begins; absent at the end. */
  readonly next?: ListPosition | undefined;
}

/** The messages that a search looks at. */
export interface SearchedMessages {
  /** Of the latest active session first, and of each session the newest first. */
  readonly messages: readonly Candidate[];
  /** The store could not answer: this is what the process remembers, and may be behind. */
  readonly stale?: true;
}

/** Which messages a search looks at. */
export interface SearchReach {
  readonly owner: SessionOwner;
  /** Only this session. */
  readonly session?: string | undefined;
  /** Only sessions with this agent. */
  readonly agent?: string | undefined;
  /** Only sessions whose last activity is later; ISO 8601 in UTC. */
  readonly activeAfter?: string | undefined;
  /** Most messages. */
  readonly messages: number;
  /** Characters after which no further message is read. */
  readonly characters: number;
}

/**
 * Where sessions are kept: every key carries tenant, user and session, so no user can reach another's.
 * What was acknowledged survives a crash. Several processes may use one store. The class is the DI token.
 *
 * Every method fails with an error of the category `unavailable` when the store cannot answer or write.
 */
export abstract class SessionStore {
  /**
   * Appends messages, all or none, behind those that are there; makes the session when it is new. The cost does not
   * depend on the session's length. A message whose id the session has, and a request whose key it has, change
   * nothing and are counted as duplicates, whatever `expectedRevision` says.
   * @throws StaleRevision when messages are new and the session is not at `expectedRevision`
   * @throws IdempotencyKeyReused when the key came with other messages before
   */
  abstract append(key: SessionKey, batch: MessageBatch): Promise<AppendOutcome>;

  /** A session and at most `limit` of its newest messages; undefined when there is no such session. */
  abstract read(key: SessionKey, limit: number): Promise<SessionSnapshot | undefined>;

  /** The messages at the positions behind `after` up to `upTo`, in order; none when there is no such session. */
  abstract readRange(key: SessionKey, after: number, upTo: number): Promise<readonly SessionMessage[]>;

  /**
   * At most `limit` sessions of an owner behind `after`. A session that gets a message while its owner pages moves
   * to the front.
   */
  abstract list(owner: SessionOwner, limit: number, after?: ListPosition): Promise<SessionPage>;

  abstract newestMessages(reach: SearchReach): Promise<SearchedMessages>;

  /**
   * What a search of an owner's sessions depends on: another text after every append and deletion, and when a session
   * is no longer active.
   * @param activeAfter ISO 8601 in UTC
   */
  abstract searchState(owner: SessionOwner, activeAfter: string): Promise<string>;

  /**
   * Stores new tiers of a session, in one piece: borders and summaries.
   * @param session as it was read
   * @returns false, with nothing stored, when its tiers have moved since or it is no longer there
   */
  abstract storeTiers(session: Session, tiers: Tiers): Promise<boolean>;

  /**
   * Notes that long-term memory has read the turns of a session up to a position.
   * @param session as it was read
   * @returns false, with nothing stored, when the position has moved since or the session is no longer there
   */
  abstract storeHandedOver(session: Session, upTo: number): Promise<boolean>;

  /**
   * The sessions of all owners that are to be attended to, the one that waits for longest first.
   * @param now milliseconds since 1970-01-01 UTC
   */
  abstract due(now: number, limit: number): Promise<readonly Session[]>;

  /** Has a session attended to at a later moment, unless it has got messages since it was read. */
  abstract attendAgain(session: Session, at: number): Promise<void>;

  /** Removes a session with all that belongs to it, unless it has got messages since it was read. */
  abstract deleteUnchanged(session: Session): Promise<boolean>;

  /** Removes a session and all that belongs to it: how many messages that were, undefined when there was none. */
  abstract delete(key: SessionKey): Promise<number | undefined>;
}
