import type { MessageBatch, SessionStore } from '../../src/modules/stm/application/ports/session-store.port.js';
import type { CountedMessage } from '../../src/modules/stm/domain/message.js';
import type { SessionKey } from '../../src/modules/stm/domain/session.js';

export const MORNING = '2025-03-01T08:00:00.000Z';
export const NOON = '2025-03-01T12:00:00.000Z';
export const EVENING = '2025-03-01T18:00:00.000Z';

export const KEY: SessionKey = { tenant: 'acme', user: 'lan', session: 'chat' };

/** A message of three tokens whose content tells its id. */
export function message(id: string, more: Partial<CountedMessage> = {}): CountedMessage {
  return { id, role: 'user', content: `text of ${id}`, createdAt: MORNING, tokens: 3, ...more };
}

/** An append of one message an id. */
export function batch(ids: readonly string[], more: Partial<MessageBatch> = {}): MessageBatch {
  return { messages: ids.map((id) => message(id)), at: MORNING, attendAt: Date.parse(EVENING), ...more };
}

/** The ids of all messages of a session, in order; undefined when there is no such session. */
export async function idsIn(store: SessionStore, key: SessionKey): Promise<string[] | undefined> {
  return (await store.read(key, 2_000))?.messages.map(({ id }) => id);
}
