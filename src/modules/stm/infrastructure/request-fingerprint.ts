import { createHash } from 'node:crypto';
import type { NewMessage } from '../domain/message.js';

/**
 * What tells a repeated request from another one under the same key: who said what, in which order.
 * Ids and times are left out, as the service may have chosen them.
 * @returns SHA-256 in base64url
 */
export function requestFingerprint(messages: readonly NewMessage[]): string {
  const said = messages.map(({ role, name, content }) => [role, name ?? null, content]);
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}
