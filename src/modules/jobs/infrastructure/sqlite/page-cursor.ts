import { InvalidInput } from '../../../../shared/kernel/domain-error.js';

/** The cursor after which a page continues, opaque to callers. */
export function cursorAfter(seq: number): string {
  return Buffer.from(String(seq)).toString('base64url');
}

/**
 * The sequence number below which the next page begins; without a cursor there is no bound.
 * @throws InvalidInput
 */
export function boundOf(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER;
  const seq = Number(Buffer.from(cursor, 'base64url').toString());
  // Decoding forgives stray characters; only what was handed out is taken back.
  if (!Number.isSafeInteger(seq) || seq < 1 || cursorAfter(seq) !== cursor) {
    throw new InvalidInput([{ field: 'cursor', message: 'takes the cursor of the page before' }]);
  }
  return seq;
}
