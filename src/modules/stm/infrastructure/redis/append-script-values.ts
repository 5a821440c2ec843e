import type { RedisReply } from '../../../../platform/redis/redis-script.js';
import type { AppendOutcome, MessageBatch } from '../../application/ports/session-store.port.js';
import type { SessionMessage } from '../../domain/message.js';
import type { SessionKey } from '../../domain/session.js';
import { IdempotencyKeyReused, StaleRevision } from '../../domain/stm.errors.js';
import { requestFingerprint } from '../request-fingerprint.js';
import { list, messageRecord, sessionOf } from './session-records.js';

/** What the script of an append takes, in its order. */
export function appendValues(
  { tenant, user, session }: SessionKey,
  batch: MessageBatch,
  member: string,
  keepMs: number,
): (string | number)[] {
  const { agent = '', at, attendAt, idempotencyKey = '', expectedRevision = '', messages } = batch;
  const fingerprint = idempotencyKey === '' ? '' : requestFingerprint(messages);
  return [
    ...[tenant, user, session, encodeURIComponent(session), member, agent, at, attendAt, keepMs],
    ...[idempotencyKey, fingerprint, expectedRevision],
    ...messages.flatMap((message) => [message.id, message.tokens, messageRecord(message)]),
  ];
}

/**
 * What the script of an append answered.
 * @throws StaleRevision, IdempotencyKeyReused
 */
export function appendOutcome(reply: RedisReply, { messages, expectedRevision = 0 }: MessageBatch): AppendOutcome {
  const [state, revision, accepted, fields] = list(reply);
  if (state === 'stale') throw new StaleRevision(expectedRevision, Number(revision));
  if (state === 'reused') throw new IdempotencyKeyReused();
  const session = sessionOf(fields);
  if (session === undefined) throw new Error('A session that was just written is not there.');
  const indexes = list(accepted).map(Number);
  const first = Number(revision) - indexes.length + 1;
  const stored = indexes.flatMap((index, count): SessionMessage[] => {
    const message = messages[index];
    return message === undefined ? [] : [{ ...message, position: first + count }];
  });
  return { session, revision: Number(revision), accepted: stored, duplicates: messages.length - stored.length };
}
