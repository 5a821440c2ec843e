import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../shared/kernel/clock.js';
import { IdSource } from '../../../../shared/kernel/id-source.js';
import type { CountedMessage, NewMessage } from '../../domain/message.js';
import { windowOf } from '../../domain/session.js';
import { SessionStore } from '../ports/session-store.port.js';
import { TokenCounter } from '../ports/token-counter.port.js';
import { AppendMessages, type AppendedMessages } from './append-messages.command.js';
import { MessagesAppended } from './messages-appended.event.js';

/** Stores messages and tells the other modules about those that were new. */
@CommandHandler(AppendMessages)
export class AppendMessagesHandler implements ICommandHandler<AppendMessages> {
  constructor(
    private readonly sessions: SessionStore,
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
    });
    if (accepted.length > 0) this.events.publish(new MessagesAppended(key, session.agent, accepted));
    return {
      session: key.session,
      revision,
      accepted: accepted.length,
      duplicates,
      window: windowOf(session),
    };
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
