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
import type { Tiers } from '../../domain/tiers.js';
import type { HeldSessions } from './held-sessions.js';

/**
 * A store of another process, with what this process has last seen of it. While the store is away, sessions that were
 * served here can still be read (marked stale) and searched; whatever writes is refused, as it would be lost.
 */
export class RememberingSessionStore extends SessionStore {
  constructor(
    private readonly store: SessionStore,
    private readonly held: HeldSessions,
  ) {
    super();
  }

  override async append(key: SessionKey, batch: MessageBatch): Promise<AppendOutcome> {
    const outcome = await this.store.append(key, batch);
    this.held.see(outcome.session, outcome.accepted);
    return outcome;
  }

  override async read(key: SessionKey, limit: number): Promise<SessionSnapshot | undefined> {
    try {
      const snapshot = await this.store.read(key, limit);
      if (snapshot === undefined) this.held.forget(key);
      else this.held.see(snapshot.session, snapshot.messages);
      return snapshot;
    } catch (error) {
      const held = this.held.get(key);
      if (held === undefined || !(error instanceof SessionsUnavailable)) throw error;
      return { ...held, messages: held.messages.slice(Math.max(0, held.messages.length - limit)) };
    }
  }

  override async newestMessages(reach: SearchReach): Promise<SearchedMessages> {
    try {
      return await this.store.newestMessages(reach);
    } catch (error) {
      const held = error instanceof SessionsUnavailable ? this.held.newestMessages(reach) : undefined;
      if (held === undefined) throw error;
      return { messages: held, stale: true };
    }
  }

  override searchState(owner: SessionOwner, activeAfter: string): Promise<string> {
    return this.store.searchState(owner, activeAfter);
  }

  override readRange(key: SessionKey, after: number, upTo: number): Promise<readonly SessionMessage[]> {
    return this.store.readRange(key, after, upTo);
  }

  override list(owner: SessionOwner, limit: number, after?: ListPosition): Promise<SessionPage> {
    return this.store.list(owner, limit, after);
  }

  override async storeTiers(session: Session, tiers: Tiers): Promise<boolean> {
    const stored = await this.store.storeTiers(session, tiers);
    if (stored) this.held.see({ ...session, tiers }, []);
    return stored;
  }

  override storeHandedOver(session: Session, upTo: number): Promise<boolean> {
    return this.store.storeHandedOver(session, upTo);
  }

  override due(now: number, limit: number): Promise<readonly Session[]> {
    return this.store.due(now, limit);
  }

  override attendAgain(session: Session, at: number): Promise<void> {
    return this.store.attendAgain(session, at);
  }

  override async deleteUnchanged(session: Session): Promise<boolean> {
    const deleted = await this.store.deleteUnchanged(session);
    if (deleted) this.held.forget(session);
    return deleted;
  }

  override async delete(key: SessionKey): Promise<number | undefined> {
    // First: what is being deleted must not be shown from memory, whether or not the store can be reached.
    this.held.forget(key);
    return this.store.delete(key);
  }
}
