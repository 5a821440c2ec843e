import { DomainError } from '../../shared/kernel/domain-error.js';

/** Deepest nesting of a body. */
export const MAX_DEPTH = 64;

/** Most values in a body, all levels together: enough for a thousand facts with metadata. */
export const MAX_VALUES = 50_000;

/** Most names of one object. */
export const MAX_NAMES = 1_000;

/** Most combining marks in a row; ordinary text of any script has a handful. */
export const MAX_MARKS = 64;

/** A body that no route can want, refused before anything walks through it. */
export class BodyRefused extends DomainError {
  constructor(code: string, reason: string) {
    super(`request.${code}`, 'malformed', `The body ${reason}.`);
  }
}

const MARKS = new RegExp(`\\p{M}{${MAX_MARKS + 1}}`, 'u');

/**
 * Refuses a parsed body whose size or form would hold the event loop: validation takes long for many values, and
 * normalising text takes the square of a run of marks. Refuses text that cannot be stored as it is, too: half of a
 * surrogate pair, which JSON can escape, has no UTF-8. Walks without recursion, so any depth is safe.
 * @throws BodyRefused
 */
export function checkBody(body: unknown): void {
  let level: unknown[] = [body];
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new BodyRefused('too_deep', `is nested deeper than ${MAX_DEPTH} levels`);
    values += level.length;
    if (values > MAX_VALUES) throw new BodyRefused('too_many_values', `has more than ${MAX_VALUES} values`);
    const next: unknown[] = [];
    for (const value of level) checkValue(value, next);
    level = next;
  }
}

/** @param next takes what is in the value */
function checkValue(value: unknown, next: unknown[]): void {
  if (typeof value === 'string') checkText(value);
  // JSON has no such number: it would be kept, and remembered as valid, as null.
  else if (value === Infinity || value === -Infinity)
    throw new BodyRefused('number_too_large', 'has a number that is too large');
  else if (Array.isArray(value)) for (const element of value as unknown[]) next.push(element);
  else if (typeof value === 'object' && value !== null) checkObject(value as Record<string, unknown>, next);
}

function checkObject(object: Readonly<Record<string, unknown>>, next: unknown[]): void {
  let names = 0;
  for (const name in object) {
    if (++names > MAX_NAMES) throw new BodyRefused('too_many_names', `has an object of more than ${MAX_NAMES} names`);
    // Nest's validation deletes these wherever they are; `__proto__` is refused by Fastify.
    if (name === 'constructor' || name === 'prototype')
      throw new BodyRefused('name_refused', `has the name ${name}, which cannot be taken`);
    checkWhole(name);
    next.push(object[name]);
  }
}

function checkText(text: string): void {
  checkWhole(text);
  if (text.length > MAX_MARKS && MARKS.test(text))
    throw new BodyRefused('too_many_marks', `has more than ${MAX_MARKS} combining marks in a row`);
}

function checkWhole(text: string): void {
  if (!text.isWellFormed())
    throw new BodyRefused(
      'half_a_character',
      'has half of a character: a UTF-16 surrogate without the other of its pair',
    );
}
