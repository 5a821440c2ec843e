import { Logger } from '@nestjs/common';
import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../shared/kernel/clock.js';
import { IdSource } from '../../../../shared/kernel/id-source.js';
import type { CountedMessage, NewMessage } from '../../domain/message.js';
import type { Session } from '../../domain/session.js';
import { SessionRules } from '../../domain/session-rules.js';
import { AttendSession } from '../attend-sessions/attend-session.js';
import { SessionStore } from '../ports/session-store.port.js';
import { TokenCounter } from '../../../../shared/kernel/token-counter.js';
import { AppendMessages, type AppendedMessages } from './append-messages.command.js';
import { MessagesAppended } from './messages-appended.event.js';

/** Stores messages and tells the other modules about those that were new. */
@CommandHandler(AppendMessages)
export class AppendMessagesHandler implements ICommandHandler<AppendMessages> {
  private readonly logger = new Logger('stm');

  constructor(
    private readonly sessions: SessionStore,
    private readonly rules: SessionRules,
    private readonly attend: AttendSession,
    private readonly tokens: TokenCounter,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly events: EventBus,
  ) {}

  async execute({ key, messages, options }: AppendMessages): Promise<AppendedMessages> {
    const at = this.clock.iso();
    // Tokens are counted before the store opens its transaction, which must stay short.
    const counted: CountedMessage[] = [];
    for (const message of messages) counted.push(await this.complete(message, at));
    const { session, revision, accepted, duplicates } = await this.sessions.append(key, {
      ...options,
      messages: counted,
      at,
      attendAt: Date.parse(at) + this.rules.limits.handOverPauseMs,
    });
    await this.queueWork(session);
    if (accepted.length > 0) this.events.publish(new MessagesAppended(key, session.agent, accepted));
    return {
      session: key.session,
      revision,
      accepted: accepted.length,
      duplicates,
      window: this.rules.windowOf(session),
    };
  }

  // The messages are stored: what cannot be queued now is queued when the session is attended to next.
  private async queueWork(session: Session): Promise<void> {
    try {
      await this.attend.afterMessages(session);
    } catch (error) {
      this.logger.warn(
        `Work on a session was not queued yet: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  private async complete(message: NewMessage, at: string): Promise<CountedMessage> {
    return {
      ...message,
      id: message.id ?? this.ids.next(),
      createdAt: message.createdAt ?? at,
      tokens: await this.tokens.count(message.content),
    };
  }
}
