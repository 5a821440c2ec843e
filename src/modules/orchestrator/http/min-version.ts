import { readCursor } from '../../../platform/http/cursor.js';

/**
 * The version of long-term memory that `min_cursor` asks for. Sessions are read from where they are written, so a write
 * to them is always seen.
 * @throws InvalidInput
 */
export function minVersionOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const { memory, version } = readCursor('min_cursor', cursor);
  return memory === 'ltm' ? version : undefined;
}
