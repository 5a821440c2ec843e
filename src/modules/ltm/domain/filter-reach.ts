import { canonicalId } from '../../../shared/kernel/entity-id.js';
import type { ScopeIds } from '../../../shared/kernel/scope.js';
import { APP_FIELD } from './fact.js';
import { type Condition, type Filter, UnsupportedFilter } from './filter.js';

/** In the place of an id: whoever it is. */
export const ANYONE: unique symbol = Symbol('anyone');

type Who = string | typeof ANYONE;

/** Whom one alternative of a filter names. */
export interface Reach {
  readonly user?: Who | undefined;
  readonly agent?: Who | undefined;
  readonly session?: Who | undefined;
  readonly app?: Who | undefined;
}

/** Most users, agents and sessions that one filter can reach. */
export const MAX_REACH = 100;

const ID_FIELDS: Readonly<Record<string, keyof Reach>> = {
  user_id: 'user',
  agent_id: 'agent',
  run_id: 'session',
  session_id: 'session',
  [APP_FIELD]: 'app',
};

/**
 * Whom a filter can reach: one entry for each way in which it can hold. An entry without any id is everybody's.
 * @throws UnsupportedFilter for an id that is none, and for more than MAX_REACH entries
 */
export function reachOf(filter: Filter): Reach[] {
  const reaches = limited(alternatives(filter));
  return [...new Map(reaches.map((reach) => [keyOf(reach), reach])).values()];
}

/**
 * What is left of a filter within a scope, where its ids are known: `{ all: [] }` when it always holds there,
 * `{ any: [] }` when it never does.
 */
export function within({ user, agent, session }: ScopeIds, filter: Filter): Filter {
  const ids: Partial<Record<keyof Reach, string | undefined>> = { user, agent, session };
  const known = (condition: Condition): string | undefined => {
    const field = idField(condition.field);
    return field === undefined ? undefined : ids[field];
  };
  return reduced(filter, known);
}

/** Whether a filter, as `within` gives it, holds for everything. */
export function isAlways(filter: Filter): boolean {
  return 'all' in filter && filter.all.length === 0;
}

/** Whether a filter, as `within` gives it, holds for nothing. */
export function isNever(filter: Filter): boolean {
  return 'any' in filter && filter.any.length === 0;
}

const ALWAYS: Filter = { all: [] };
const NEVER: Filter = { any: [] };

function reduced(filter: Filter, known: (condition: Condition) => string | undefined): Filter {
  if ('all' in filter) {
    const parts = filter.all.map((part) => reduced(part, known)).filter((part) => !isAlways(part));
    return parts.some(isNever) ? NEVER : only(parts, { all: parts });
  }
  if ('any' in filter) {
    const parts = filter.any.map((part) => reduced(part, known)).filter((part) => !isNever(part));
    return parts.some(isAlways) ? ALWAYS : only(parts, { any: parts });
  }
  if ('not' in filter) {
    const part = reduced(filter.not, known);
    if (isAlways(part)) return NEVER;
    return isNever(part) ? ALWAYS : { not: part };
  }
  const id = known(filter);
  const holds = id === undefined ? undefined : holdsFor(filter, id);
  if (holds === undefined) return filter;
  return holds ? ALWAYS : NEVER;
}

function only(parts: readonly Filter[], group: Filter): Filter {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : group;
}

/** Undefined for operators that the store decides on. */
function holdsFor(condition: Condition, id: string): boolean | undefined {
  if (condition.operator === 'exists') return true;
  if (condition.operator === 'eq') return condition.value === id;
  if (condition.operator === 'ne') return condition.value !== id;
  if (condition.operator === 'in') return condition.value.includes(id);
  return condition.operator === 'nin' ? !condition.value.includes(id) : undefined;
}

function alternatives(filter: Filter): Reach[] {
  if ('all' in filter) return filter.all.map(alternatives).reduce(combine, [{}]);
  if ('any' in filter) return limited(filter.any.flatMap(alternatives));
  if ('not' in filter) return [{}];
  const field = idField(filter.field);
  if (field === undefined) return [{}];
  if (filter.operator === 'exists') return [{ [field]: ANYONE }];
  if (filter.operator === 'eq') return [{ [field]: idOf(filter.field, filter.value) }];
  return filter.operator === 'in' ? filter.value.map((value) => ({ [field]: idOf(filter.field, value) })) : [{}];
}

function idField(name: string): keyof Reach | undefined {
  return Object.hasOwn(ID_FIELDS, name) ? ID_FIELDS[name] : undefined;
}

function combine(left: Reach[], right: Reach[]): Reach[] {
  return limited(left.flatMap((one) => right.flatMap((other) => both(one, other) ?? [])));
}

/** Undefined when the two name different ones, so that both cannot hold. */
function both(one: Reach, other: Reach): Reach | undefined {
  const merged: Partial<Record<keyof Reach, Who | undefined>> = { ...one };
  for (const field of Object.keys(other) as (keyof Reach)[]) {
    const mine = one[field];
    const theirs = other[field];
    if (mine === undefined || mine === ANYONE) merged[field] = theirs;
    else if (theirs !== ANYONE && theirs !== mine) return undefined;
  }
  return merged;
}

function idOf(name: string, value: unknown): string {
  const id = typeof value === 'string' ? canonicalId(value) : undefined;
  if (id === undefined) throw new UnsupportedFilter(`filters.${name}`, 'takes an id of 1 to 256 characters');
  return id;
}

function keyOf({ user, agent, session, app }: Reach): string {
  return JSON.stringify([user, agent, session, app].map((id) => (id === ANYONE ? true : (id ?? null))));
}

function limited(reaches: Reach[]): Reach[] {
  if (reaches.length > MAX_REACH) {
    throw new UnsupportedFilter('filters', `reaches more than ${MAX_REACH} users, agents or runs`);
  }
  return reaches;
}
