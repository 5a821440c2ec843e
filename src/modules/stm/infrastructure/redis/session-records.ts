import type { RedisReply } from '../../../../platform/redis/redis-script.js';
import type { SessionMessage } from '../../domain/message.js';
import type { Candidate } from '../../domain/search-messages.js';
import type { Session } from '../../domain/session.js';
import type { Summary } from '../../domain/tiers.js';

/** A message as it is kept: its length in characters, a space, and JSON without the position, which is its name. */
export function messageRecord({ content, ...message }: Omit<SessionMessage, 'position'>): string {
  return `${content.length} ${JSON.stringify({ ...message, content })}`;
}

/** Messages at consecutive positions. What Redis has lost is left out. */
export function messagesOf(reply: RedisReply | undefined, first: number): SessionMessage[] {
  return list(reply).flatMap((record, index) => {
    return typeof record === 'string' ? [{ ...parsed(record), position: first + index }] : [];
  });
}

/** Messages of a session for a search. */
export function candidatesOf(reply: RedisReply): Candidate[] {
  const [session, messages] = list(reply);
  return list(messages).map((record) => {
    const { id, role, content, createdAt } = parsed(String(record));
    return { session: String(session), id, role, content, createdAt };
  });
}

/** A session of its hash; undefined for one that is not there. */
export function sessionOf(reply: RedisReply | undefined): Session | undefined {
  const flat = list(reply).map(String);
  if (flat.length === 0) return undefined;
  const fields = new Map<string, string>();
  for (let index = 0; index < flat.length; index += 2) fields.set(flat[index] ?? '', flat[index + 1] ?? '');
  const text = (name: string) => fields.get(name) ?? '';
  const number = (name: string) => Number(text(name));
  return {
    tenant: text('tenant'),
    user: text('user'),
    session: text('session'),
    agent: fields.get('agent'),
    revision: number('revision'),
    tokens: number('tokens'),
    createdAt: text('created_at'),
    updatedAt: text('updated_at'),
    tiers: {
      sessionUpTo: number('session_up_to'),
      recentUpTo: number('recent_up_to'),
      coveredTokens: number('covered_tokens'),
      session: summaryOf(text('session_summary')),
      recent: summaryOf(text('recent_summary')),
    },
    handedOver: number('handed_over'),
  };
}

/** A reply as the list that it is. */
export function list(reply: RedisReply | undefined): readonly RedisReply[] {
  return Array.isArray(reply) ? (reply as readonly RedisReply[]) : [];
}

function parsed(record: string): Omit<SessionMessage, 'position'> {
  return JSON.parse(record.slice(record.indexOf(' ') + 1)) as Omit<SessionMessage, 'position'>;
}

function summaryOf(json: string): Summary | undefined {
  return json === '' ? undefined : (JSON.parse(json) as Summary);
}
