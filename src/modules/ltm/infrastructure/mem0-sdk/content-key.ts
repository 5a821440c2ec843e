import { createHash } from 'node:crypto';
import { statementOf } from '../../domain/statement.js';

/** What makes two facts of one owner the same: what they say, as a hash of fixed length. */
export function contentKey(text: string): string {
  return createHash('sha256').update(statementOf(text)).digest('base64url').slice(0, 27);
}

/** The hash that Mem0 keeps beside a text. */
export function mem0Hash(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
