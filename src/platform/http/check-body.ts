import { DomainError } from '../../shared/kernel/domain-error.js';

/** Deepest nesting of a body. */
export const MAX_DEPTH = 64;

/** A body whose nesting would exhaust the stack of whoever walks through it. */
export class BodyTooDeep extends DomainError {
  constructor() {
    super('request.too_deep', 'malformed', `The body is nested deeper than ${MAX_DEPTH} levels.`);
  }
}

/** A body with a name that the validation would delete without a word: metadata and filters would lose a part. */
export class NameRefused extends DomainError {
  constructor(name: string) {
    super('request.name_refused', 'malformed', `The body has the name ${name}, which cannot be taken.`);
  }
}

/** Names that Nest's validation deletes wherever they are; `__proto__` is refused by Fastify. */
const REFUSED_NAMES = ['constructor', 'prototype'];

/**
 * Refuses a parsed body that is nested too deeply or has a refused name; walks without recursion, so any depth is safe.
 * @throws BodyTooDeep
 * @throws NameRefused
 */
export function checkBody(body: unknown): void {
  let level: object[] = isObject(body) ? [body] : [];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new BodyTooDeep();
    for (const name of REFUSED_NAMES)
      if (level.some((value) => Object.hasOwn(value, name))) throw new NameRefused(name);
    level = level.flatMap((value) => Object.values(value).filter(isObject));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
