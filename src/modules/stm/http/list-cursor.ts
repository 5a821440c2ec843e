import { InvalidInput } from '../../../shared/kernel/domain-error.js';
import type { ListPosition } from '../domain/session.js';

/** A place in a list as opaque text. */
export function encodeListCursor({ updatedAt, session }: ListPosition): string {
  return Buffer.from(JSON.stringify([updatedAt, session])).toString('base64url');
}

/** @throws InvalidInput when the text is no cursor of ours */
export function decodeListCursor(cursor: string): ListPosition {
  const parts = parse(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(parts) && parts.length === 2) {
    const [updatedAt, session] = parts as unknown[];
    if (typeof updatedAt === 'string' && typeof session === 'string') return { updatedAt, session };
  }
  throw new InvalidInput([{ field: 'cursor', message: 'takes the next_cursor of an earlier page' }]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
