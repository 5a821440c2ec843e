import { LtmUnavailable } from '../../domain/ltm.errors.js';

/** An object whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The Mem0 service answered with something that is not of its protocol. */
export class Mem0Garbage extends LtmUnavailable {
  constructor(what: string, got: unknown) {
    super(`The Mem0 service answered with something else than ${what}: ${JSON.stringify(got)?.slice(0, 120)}`);
  }
}

/** A value as an object; anything else, a list too, as an empty one. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that is there and not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number from 0 to 1; what is outside is put to the nearer end. */
export function shareOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : undefined;
}

/** A time of any form as ISO 8601 in UTC. */
export function timeOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** The elements of a list, which may stand under `results`. @throws Mem0Garbage */
export function listOf(answer: unknown, what: string): JsonObject[] {
  const list = isObject(answer) ? answer['results'] : answer;
  if (!Array.isArray(list) || !list.every(isObject)) throw new Mem0Garbage(what, answer);
  return list;
}

/** JSON in a text; undefined for anything else. */
export function parsed(text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
