import type { SearchReach, SessionSnapshot } from '../../application/ports/session-store.port.js';
import type { SessionMessage } from '../../domain/message.js';
import type { Candidate } from '../../domain/search-messages.js';
import type { Session, SessionKey } from '../../domain/session.js';

/** Newest messages of one session, sessions, and characters of all messages, that are held at most. */
const MESSAGES_OF_A_SESSION = 64;
const SESSIONS = 2_000;
const CHARACTERS = 8_000_000;

interface Held {
  readonly session: Session;
  /** The newest, without gaps, up to the session's revision. */
  readonly messages: readonly SessionMessage[];
}

/** What a process has last seen of the sessions it serves: the ends of those that it served last. */
export class HeldSessions {
  // In the order of their last use.
  private readonly sessions = new Map<string, Held>();
  private characters = 0;

  get(key: SessionKey): SessionSnapshot | undefined {
    const held = this.sessions.get(nameOf(key));
    return held && { ...held, stale: true };
  }

  /** Messages of sessions within reach, as a store gives them: the latest active session and the newest first. */
  newestMessages({ owner, session, agent, activeAfter = '', messages }: SearchReach): Candidate[] | undefined {
    const within = [...this.sessions.values()].filter(
      ({ session: held }) =>
        held.tenant === owner.tenant &&
        held.user === owner.user &&
        (session === undefined ? held.updatedAt > activeAfter : held.session === session) &&
        (agent === undefined || held.agent === agent),
    );
    if (within.length === 0) return undefined;
    return within
      .toSorted((one, other) => (one.session.updatedAt < other.session.updatedAt ? 1 : -1))
      .flatMap((held) => held.messages.toReversed().map((message) => candidate(held.session, message)))
      .slice(0, messages);
  }

  /** Takes in what a store has answered: a session as it is now, and some of its newest messages. */
  see(session: Session, messages: readonly SessionMessage[]): void {
    const name = nameOf(session);
    const before = this.sessions.get(name);
    if (before !== undefined && before.session.revision > session.revision && sameSession(before, session)) return;
    this.forget(session);
    const held = { session, messages: endOf(session, known(before, session), messages) };
    this.sessions.set(name, held);
    this.characters += sizeOf(held);
    this.makeRoom();
  }

  forget(key: SessionKey): void {
    const held = this.sessions.get(nameOf(key));
    if (held === undefined) return;
    this.characters -= sizeOf(held);
    this.sessions.delete(nameOf(key));
  }

  private makeRoom(): void {
    for (const { session } of this.sessions.values()) {
      if (this.sessions.size <= SESSIONS && this.characters <= CHARACTERS) return;
      this.forget(session);
    }
  }
}

function nameOf({ tenant, user, session }: SessionKey): string {
  return JSON.stringify([tenant, user, session]);
}

function sameSession(held: Held, { createdAt }: Session): boolean {
  return held.session.createdAt === createdAt;
}

function known(held: Held | undefined, session: Session): readonly SessionMessage[] {
  return held !== undefined && sameSession(held, session) ? held.messages : [];
}

// The messages at the end of the session that are there without a gap.
function endOf(
  { revision }: Session,
  before: readonly SessionMessage[],
  now: readonly SessionMessage[],
): readonly SessionMessage[] {
  const byPosition = new Map([...before, ...now].map((message) => [message.position, message]));
  const end: SessionMessage[] = [];
  for (let position = revision; end.length < MESSAGES_OF_A_SESSION; position -= 1) {
    const message = byPosition.get(position);
    if (message === undefined) break;
    end.push(message);
  }
  return end.toReversed();
}

function sizeOf({ messages }: Held): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}

function candidate({ session }: Session, { id, role, content, createdAt }: SessionMessage): Candidate {
  return { session, id, role, content, createdAt };
}
