/** Who speaks in a conversation. */
export const ROLES = ['system', 'user', 'assistant', 'tool'] as const;
export type Role = (typeof ROLES)[number];

/** Longest content of one message, in characters. */
export const MAX_CONTENT_LENGTH = 100_000;

/** Most messages of one append. */
export const MAX_MESSAGES_PER_APPEND = 200;

/** What a client may attach to a message; kept as it is. */
export type MessageMetadata = Readonly<Record<string, unknown>>;

/** A message as a client sends it. */
export interface NewMessage {
  /** Chosen by the client, so that sending the message again is harmless. */
  readonly id?: string | undefined;
  readonly role: Role;
  readonly content: string;
  /** The speaker's name, where several speak in one role. */
  readonly name?: string | undefined;
  /** When it was said, ISO 8601 in UTC; the moment of the append when absent. */
  readonly createdAt?: string | undefined;
  readonly metadata?: MessageMetadata | undefined;
}

/** A message with all that a store keeps, but its place in the session. */
export interface CountedMessage extends NewMessage {
  readonly id: string;
  readonly createdAt: string;
  /** Length of the content in tokens. */
  readonly tokens: number;
}

/** A stored message. Messages never change. */
export interface SessionMessage extends CountedMessage {
  /** Its place in the session from 1 on, without gaps; the session's revision right after it was stored. */
  readonly position: number;
}
