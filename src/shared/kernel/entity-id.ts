import { InvalidInput } from './domain-error.js';

/** Longest id of a user, agent or session, in characters. */
export const MAX_ID_LENGTH = 256;

// Normalising takes time that grows with the square of a run of marks, so what cannot become an id is not normalised.
const MAX_RAW_LENGTH = 8 * MAX_ID_LENGTH;

// Control, format-less line separators and lone surrogates can not be shown, logged or stored safely.
const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/**
 * The canonical form of an id of any script: Unicode NFC, trimmed.
 * @returns undefined when the text is no id (empty, over 256 characters, control characters)
 */
export function canonicalId(value: string): string | undefined {
  if (value.length > MAX_RAW_LENGTH) return undefined;
  const id = value.normalize('NFC').trim();
  return id.length === 0 || [...id].length > MAX_ID_LENGTH || FORBIDDEN.test(id) ? undefined : id;
}

/**
 * The canonical form of an id, or an error that names the field.
 * @throws InvalidInput
 */
export function requireId(field: string, value: unknown): string {
  const id = typeof value === 'string' ? canonicalId(value) : undefined;
  if (id === undefined) throw new InvalidInput([{ field, message: ID_RULE }]);
  return id;
}

/** What an id takes, for error messages. */
export const ID_RULE = `takes 1 to ${MAX_ID_LENGTH} characters of any script without control characters`;
