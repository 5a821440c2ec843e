import { DomainError } from '../../shared/kernel/domain-error.js';

/** Deepest nesting of a body. */
export const MAX_DEPTH = 64;

/** A body whose nesting would exhaust the stack of whoever walks through it. */
export class BodyTooDeep extends DomainError {
  constructor() {
    super('request.too_deep', 'malformed', `The body is nested deeper than ${MAX_DEPTH} levels.`);
  }
}

/**
 * Refuses a parsed body that is nested too deeply; walks without recursion, so any depth is safe.
 * @throws BodyTooDeep
 */
export function checkDepth(body: unknown): void {
  let level: object[] = isObject(body) ? [body] : [];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new BodyTooDeep();
    level = level.flatMap((value) => Object.values(value).filter(isObject));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
