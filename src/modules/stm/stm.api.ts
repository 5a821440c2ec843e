/** What other modules may import of short-term memory. */
export {
  AppendMessages,
  type AppendedMessages,
  type AppendOptions,
} from './application/append-messages/append-messages.command.js';
export { MessagesAppended } from './application/append-messages/messages-appended.event.js';
export { EndSession } from './application/end-session/end-session.command.js';
export {
  type ContextMessage,
  type ContextSummary,
  ReadContext,
  type SessionContext,
} from './application/read-context/read-context.query.js';
export { ReadSession, type SessionView } from './application/read-session/read-session.query.js';
export { ReadSearchState } from './application/read-search-state/read-search-state.query.js';
export { SearchSessions, type SessionSearchResult } from './application/search-sessions/search-sessions.query.js';
export { type NewMessage, type Role, type SessionMessage } from './domain/message.js';
export type { FoundMessage } from './domain/search-messages.js';
export type { SessionKey } from './domain/session.js';
export { SessionNotFound, SessionsUnavailable } from './domain/stm.errors.js';
