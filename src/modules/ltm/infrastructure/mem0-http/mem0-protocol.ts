import type { RemoteEntity, RemoteIds, RemoteLine, RemoteMemory } from './remote-memory.js';

/** A memory to be, stored word for word. */
export interface RemoteDraft {
  readonly role: string;
  readonly text: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Some memories, and whether there may be more. */
export interface RemotePage {
  readonly memories: readonly RemoteMemory[];
  readonly more: boolean;
}

/** A query to the Mem0 service. */
export interface RemoteQuery {
  readonly text: string;
  readonly topK: number;
  readonly signal?: AbortSignal | undefined;
}

/** The Mem0 service lists no more memories of one scope than these; what needs all of them cannot be done. */
export const MOST_FOUND = 1_000;

/**
 * What is asked of a Mem0 service, in the words of one of its protocols. Each method can fail with LtmUnavailable, and
 * with Mem0Refused for what the service will never take. Only what the protocol's documentation promises is used.
 */
export abstract class Mem0Protocol {
  /** Stores one memory. Doing it twice stores it twice. @returns the id that the service gave it */
  abstract add(ids: RemoteIds, draft: RemoteDraft): Promise<string>;

  /** One page of the memories of a scope, from 0; superseded and expired ones included. */
  abstract page(ids: RemoteIds, page: number): Promise<RemotePage>;

  /** Memories of a scope whose metadata has a value, perhaps with others; for scopes that are too large to list. */
  abstract find(ids: RemoteIds, name: string, value: string): Promise<readonly RemoteMemory[]>;

  /** The memories of a scope that answer a query, best first; `MOST_FOUND` at most. */
  abstract search(ids: RemoteIds, query: RemoteQuery): Promise<readonly RemoteMemory[]>;

  abstract get(id: string): Promise<RemoteMemory | undefined>;

  /** Gives a memory another text and metadata, both as a whole. @returns whether there was one */
  abstract update(id: string, text: string, metadata: Readonly<Record<string, unknown>>): Promise<boolean>;

  /** @returns whether there was one */
  abstract delete(id: string): Promise<boolean>;

  /** Removes all memories of a scope. */
  abstract deleteAll(ids: RemoteIds): Promise<void>;

  /** Oldest first; nothing for a memory that never was. */
  abstract history(id: string): Promise<RemoteLine[]>;

  abstract entities(): Promise<RemoteEntity[]>;

  /** Answers when the service does; cheap. */
  abstract ping(): Promise<void>;
}
