import type { RedisConnection } from '../../../../platform/redis/redis-connection.js';
import type { RedisReply, RedisScript } from '../../../../platform/redis/redis-script.js';
import { RedisUnavailable } from '../../../../platform/redis/redis-unavailable.js';
import {
  type AppendOutcome,
  type MessageBatch,
  type SearchedMessages,
  type SearchReach,
  type SessionPage,
  type SessionSnapshot,
  SessionStore,
} from '../../application/ports/session-store.port.js';
import type { SessionMessage } from '../../domain/message.js';
import type { ListPosition, Session, SessionKey, SessionOwner } from '../../domain/session.js';
import { SessionsUnavailable } from '../../domain/stm.errors.js';
import type { Summary, Tiers } from '../../domain/tiers.js';
import { appendOutcome, appendValues } from './append-script-values.js';
import { DUE, LIST, NEWEST_MESSAGES, READ, READ_RANGE, SEARCH_STATE } from './read-scripts.js';
import { inOrder, SessionKeyNames } from './session-keys.js';
import { candidatesOf, list, messagesOf, sessionOf } from './session-records.js';
import { APPEND, ATTEND_AGAIN, DELETE, DELETE_UNCHANGED, STORE_HANDED_OVER, STORE_TIERS } from './write-scripts.js';

/** Sessions in Redis. Each method is one script, so one step for all processes. */
export class RedisSessionStore extends SessionStore {
  /**
   * @param keepMs milliseconds after the last append, or the last time that it was attended to, after which Redis
   *   itself removes a session; longer than sessions live, so that their turns go to long-term memory before
   */
  constructor(
    private readonly redis: RedisConnection,
    private readonly keepMs: number,
    private readonly names = new SessionKeyNames(),
  ) {
    super();
  }

  override async append(key: SessionKey, batch: MessageBatch): Promise<AppendOutcome> {
    const keys = this.names.of(key);
    const values = appendValues(key, batch, keys.member, this.keepMs);
    return appendOutcome(await this.run(APPEND, inOrder(keys), values), batch);
  }

  override async read(key: SessionKey, limit: number): Promise<SessionSnapshot | undefined> {
    const [fields, messages] = list(await this.run(READ, inOrder(this.names.of(key)), [limit]));
    const session = sessionOf(fields);
    if (session === undefined) return undefined;
    return { session, messages: messagesOf(messages, Math.max(1, session.revision - limit + 1)) };
  }

  override async readRange(key: SessionKey, after: number, upTo: number): Promise<readonly SessionMessage[]> {
    return messagesOf(await this.run(READ_RANGE, inOrder(this.names.of(key)), [after, upTo]), after + 1);
  }

  override async list(owner: SessionOwner, limit: number, after?: ListPosition): Promise<SessionPage> {
    const bound = after === undefined ? '+' : `(${after.updatedAt}\0${encodeURIComponent(after.session)}`;
    const values = [bound, limit + 1, this.names.prefixOf(owner)];
    const found = sessionsOf(await this.run(LIST, [this.names.ownerSessions(owner)], values));
    const sessions = found.slice(0, limit);
    const last = sessions.at(-1);
    if (found.length <= limit || last === undefined) return { sessions };
    return { sessions, next: { updatedAt: last.updatedAt, session: last.session } };
  }

  override async newestMessages(reach: SearchReach): Promise<SearchedMessages> {
    const { owner, session, agent = '', activeAfter = '', messages, characters } = reach;
    const only = session === undefined ? '' : encodeURIComponent(session);
    const values = [this.names.prefixOf(owner), only, agent, activeAfter, messages, characters];
    const found = list(await this.run(NEWEST_MESSAGES, [this.names.ownerSessions(owner)], values));
    return { messages: found.flatMap(candidatesOf) };
  }

  override async searchState(owner: SessionOwner, activeAfter: string): Promise<string> {
    const keys = [this.names.changes(owner), this.names.ownerSessions(owner)];
    return list(await this.run(SEARCH_STATE, keys, [activeAfter])).join(':');
  }

  override async storeTiers(session: Session, tiers: Tiers): Promise<boolean> {
    const was = [session.tiers.sessionUpTo, session.tiers.recentUpTo];
    const is = [tiers.sessionUpTo, tiers.recentUpTo, tiers.coveredTokens];
    return this.change(STORE_TIERS, session, [...was, ...is, json(tiers.session), json(tiers.recent)]);
  }

  override async storeHandedOver(session: Session, upTo: number): Promise<boolean> {
    return this.change(STORE_HANDED_OVER, session, [session.handedOver, upTo]);
  }

  override async due(now: number, limit: number): Promise<readonly Session[]> {
    return sessionsOf(await this.run(DUE, [this.names.due], [now, limit, this.names.namespace]));
  }

  override async attendAgain(session: Session, at: number): Promise<void> {
    const { member } = this.names.of(session);
    await this.change(ATTEND_AGAIN, session, [session.revision, member, at, this.keepMs]);
  }

  override async deleteUnchanged(session: Session): Promise<boolean> {
    const { member } = this.names.of(session);
    return this.change(DELETE_UNCHANGED, session, [session.revision, encodeURIComponent(session.session), member]);
  }

  override async delete(key: SessionKey): Promise<number | undefined> {
    const keys = this.names.of(key);
    const revision = await this.run(DELETE, inOrder(keys), [encodeURIComponent(key.session), keys.member]);
    return revision === null ? undefined : Number(revision);
  }

  // A change of a session as it was read; refused when it has moved since.
  private async change(script: RedisScript, session: Session, values: (string | number)[]): Promise<boolean> {
    return (await this.run(script, inOrder(this.names.of(session)), [session.createdAt, ...values])) === 1;
  }

  private async run(script: RedisScript, keys: string[], values: readonly (string | number)[]): Promise<RedisReply> {
    try {
      return await this.redis.run(script, keys, values);
    } catch (error) {
      throw error instanceof RedisUnavailable ? new SessionsUnavailable(error.reason, error) : error;
    }
  }
}

function sessionsOf(reply: RedisReply): Session[] {
  return list(reply).flatMap((fields) => sessionOf(fields) ?? []);
}

function json(summary: Summary | undefined): string {
  return summary === undefined ? '' : JSON.stringify(summary);
}
