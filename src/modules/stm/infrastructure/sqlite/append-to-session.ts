import type { AppendOutcome, MessageBatch } from '../../application/ports/session-store.port.js';
import type { CountedMessage, SessionMessage } from '../../domain/message.js';
import type { SessionKey } from '../../domain/session.js';
import { IdempotencyKeyReused, StaleRevision } from '../../domain/stm.errors.js';
import { requestFingerprint } from '../request-fingerprint.js';
import { type SessionRow, toSession } from './stm-rows.js';
import type { StmStatements } from './stm-statements.js';

/**
 * Appends a batch; runs inside one write transaction, so that whatever it throws undoes all of it.
 * @throws StaleRevision, IdempotencyKeyReused
 */
export function appendToSession(statements: StmStatements, key: SessionKey, batch: MessageBatch): AppendOutcome {
  const agent = batch.agent ?? null;
  const row = statements.findSession.get(key) ?? made(statements.makeSession.get({ ...key, agent, at: batch.at }));
  const repeated = outcomeOfRepetition(statements, row, batch);
  if (repeated !== undefined) return repeated;

  const { accepted, highestKnown } = storeNewMessages(statements, row, batch.messages);
  const duplicates = batch.messages.length - accepted.length;
  if (accepted.length === 0) return { session: toSession(row), revision: highestKnown, accepted, duplicates };

  if (batch.expectedRevision !== undefined && batch.expectedRevision !== row.revision) {
    throw new StaleRevision(batch.expectedRevision, row.revision);
  }
  const revision = row.revision + accepted.length;
  const tokens = accepted.reduce((sum, message) => sum + message.tokens, 0);
  const { at, attendAt } = batch;
  const grown = made(statements.grownSession.get({ id: row.id, agent, revision, tokens, at, attendAt }));
  if (batch.idempotencyKey !== undefined) {
    statements.addRequest.run(row.id, batch.idempotencyKey, requestFingerprint(batch.messages), revision);
  }
  return { session: toSession(grown), revision, accepted, duplicates };
}

function outcomeOfRepetition(
  statements: StmStatements,
  row: SessionRow,
  { idempotencyKey, messages }: MessageBatch,
): AppendOutcome | undefined {
  if (idempotencyKey === undefined) return undefined;
  const request = statements.findRequest.get(row.id, idempotencyKey);
  if (request === undefined) return undefined;
  if (request.fingerprint !== requestFingerprint(messages)) throw new IdempotencyKeyReused();
  return { session: toSession(row), revision: request.revision, accepted: [], duplicates: messages.length };
}

function storeNewMessages(
  statements: StmStatements,
  row: SessionRow,
  messages: readonly CountedMessage[],
): { accepted: SessionMessage[]; highestKnown: number } {
  const accepted: SessionMessage[] = [];
  let highestKnown = 0;
  for (const message of messages) {
    const known = statements.positionOf.get(row.id, message.id);
    if (known !== undefined) {
      highestKnown = Math.max(highestKnown, known);
      continue;
    }
    const stored = { ...message, position: row.revision + accepted.length + 1 };
    statements.addMessage.run({
      session: row.id,
      position: stored.position,
      message_id: stored.id,
      role: stored.role,
      name: stored.name ?? null,
      content: stored.content,
      tokens: stored.tokens,
      metadata: stored.metadata === undefined ? null : JSON.stringify(stored.metadata),
      created_at: stored.createdAt,
    });
    accepted.push(stored);
  }
  return { accepted, highestKnown };
}

function made(row: SessionRow | undefined): SessionRow {
  if (row === undefined) throw new Error('A session row that was just written is not there.');
  return row;
}
