import { InvalidInput } from '../../shared/kernel/domain-error.js';

/** The memory that a write went to. */
export type CursorMemory = 'stm' | 'ltm';

const FORM = /^(stm|ltm):(\d{1,15})$/;

/** What a write answers so that a later read can ask to see it: opaque to the caller. */
export function cursorOf(memory: CursorMemory, version: number): string {
  return Buffer.from(`${memory}:${version}`).toString('base64url');
}

/**
 * Reads a cursor back.
 * @param field what it is called in an error message
 * @throws InvalidInput
 */
export function readCursor(field: string, cursor: string): { readonly memory: CursorMemory; readonly version: number } {
  const [, memory, version] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (version === undefined) throw new InvalidInput([{ field, message: 'must be the cursor that a write answered' }]);
  return { memory: memory === 'stm' ? 'stm' : 'ltm', version: Number(version) };
}
