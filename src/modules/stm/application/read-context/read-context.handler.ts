import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { SessionMessage } from '../../domain/message.js';
import { SessionRules } from '../../domain/session-rules.js';
import { SessionNotFound } from '../../domain/stm.errors.js';
import type { Summary } from '../../domain/tiers.js';
import { SessionStore } from '../ports/session-store.port.js';
import { TokenCounter } from '../../../../shared/kernel/token-counter.js';
import { clipToTokens } from '../../../../shared/kernel/clip-to-tokens.js';
import { SettledSession } from '../summaries/settled-session.js';
import { type ContextMessage, type ContextSummary, ReadContext, type SessionContext } from './read-context.query.js';

/** Reads a session of the caller's user as a prompt takes it. */
@QueryHandler(ReadContext)
export class ReadContextHandler implements IQueryHandler<ReadContext> {
  constructor(
    private readonly sessions: SessionStore,
    private readonly settled: SettledSession,
    private readonly rules: SessionRules,
    private readonly tokens: TokenCounter,
  ) {}

  async execute({ key }: ReadContext): Promise<SessionContext> {
    const { activeTurns, activeTokens, recentTokens, sessionTokens } = this.rules.limits;
    const snapshot = await this.sessions.read(key, activeTurns);
    if (snapshot === undefined) throw new SessionNotFound(key.session);
    const settled = await this.settled.of(snapshot);
    const { tiers } = settled.session;
    const messages = await this.within(activeTokens, settled.messages);
    const recent = await this.summary(tiers.recent, tiers.recentUpTo - tiers.sessionUpTo, recentTokens);
    const session = await this.summary(tiers.session, tiers.sessionUpTo, sessionTokens);
    const parts = [...messages, ...(recent ? [recent] : []), ...(session ? [session] : [])];
    return {
      session,
      recent,
      messages,
      tokens: parts.reduce((sum, { tokens }) => sum + tokens, 0),
      stale: settled.stale ?? false,
    };
  }

  // The newest message comes first: what an older one leaves of the room would be of less use.
  private async within(maxTokens: number, messages: readonly SessionMessage[]): Promise<ContextMessage[]> {
    const fitting: ContextMessage[] = [];
    let room = maxTokens;
    for (const message of messages.toReversed()) {
      const { id, position, role, name, createdAt } = message;
      const { text, tokens, cut } =
        message.tokens <= room
          ? { text: message.content, tokens: message.tokens, cut: false }
          : await clipToTokens(message.content, room, this.tokens);
      fitting.push({ id, position, role, name, createdAt, content: text, tokens, cut });
      room -= tokens;
    }
    return fitting.toReversed();
  }

  // Within the limit as it was when it was written, which may have been another one.
  private async summary(
    summary: Summary | undefined,
    turns: number,
    maxTokens: number,
  ): Promise<ContextSummary | undefined> {
    if (summary === undefined) return undefined;
    if (summary.tokens <= maxTokens) return { text: summary.text, tokens: summary.tokens, turns };
    const { text, tokens } = await clipToTokens(summary.text, maxTokens, this.tokens);
    return { text, tokens, turns };
  }
}
