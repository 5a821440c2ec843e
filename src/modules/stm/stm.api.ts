/** What other modules may import of short-term memory. */
export {
  AppendMessages,
  type AppendedMessages,
  type AppendOptions,
} from './application/append-messages/append-messages.command.js';
export { MessagesAppended } from './application/append-messages/messages-appended.event.js';
export { ReadSession, type SessionView } from './application/read-session/read-session.query.js';
export { SearchSessions } from './application/search-sessions/search-sessions.query.js';
export { type NewMessage, type Role, type SessionMessage } from './domain/message.js';
export type { FoundMessage } from './domain/search-messages.js';
export type { SessionKey } from './domain/session.js';
export { SessionNotFound } from './domain/stm.errors.js';
