import type { SessionMessage } from '../../domain/message.js';
import type { SessionKey } from '../../domain/session.js';

/** New messages stand in a session. Repeated requests raise no event. */
export class MessagesAppended {
  constructor(
    readonly key: SessionKey,
    readonly agent: string | undefined,
    /** In the order of their positions. */
    readonly messages: readonly SessionMessage[],
  ) {}
}
