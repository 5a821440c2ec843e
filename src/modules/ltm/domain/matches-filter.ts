import type { Fact } from './fact.js';
import { type Condition, type Filter, type FilterValue, type Operator, UnsupportedFilter } from './filter.js';

/** Fields that every memory has; any other is a key of the metadata. */
const FIELDS: Readonly<Record<string, (fact: Fact) => unknown>> = {
  id: ({ id }) => id,
  memory: ({ text }) => text,
  data: ({ text }) => text,
  text: ({ text }) => text,
  hash: ({ hash }) => hash,
  user_id: ({ ids }) => ids.user,
  agent_id: ({ ids }) => ids.agent,
  run_id: ({ ids }) => ids.session,
  session_id: ({ ids }) => ids.session,
  category: ({ category }) => category,
  categories: ({ category }) => category,
  created_at: ({ createdAt }) => createdAt,
  updated_at: ({ updatedAt }) => updatedAt,
  expiration_date: ({ expiresOn }) => expiresOn,
};

/**
 * Whether a filter holds for a memory; for stores that cannot be asked to obey it exactly. Values are compared with
 * values of their own type only, and text in the order of its code points.
 * @throws UnsupportedFilter for a field that a store in SQL cannot address either
 */
export function matchesFilter(filter: Filter, fact: Fact): boolean {
  if ('all' in filter) return filter.all.every((part) => matchesFilter(part, fact));
  if ('any' in filter) return filter.any.some((part) => matchesFilter(part, fact));
  if ('not' in filter) return !matchesFilter(filter.not, fact);
  return holds(filter, valueOf(filter.field, fact));
}

function valueOf(name: string, fact: Fact): unknown {
  const read = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (read !== undefined) return read(fact) ?? null;
  const key = name.replace(/^metadata\./, '');
  if (/["\\\p{Cc}\p{Cs}]/u.test(key)) {
    throw new UnsupportedFilter(`filters.${name}`, 'has a quote or control character');
  }
  return Object.hasOwn(fact.metadata, key) ? (fact.metadata[key] ?? null) : null;
}

function holds(condition: Condition, value: unknown): boolean {
  if (condition.operator === 'exists') return value !== null;
  if (isListed(condition)) return condition.value.some((wanted) => value === wanted) === (condition.operator === 'in');
  return HOLDS[condition.operator](value, condition.value);
}

type Listed = Extract<Condition, { operator: 'in' | 'nin' }>;

function isListed(condition: Condition): condition is Listed {
  return condition.operator === 'in' || condition.operator === 'nin';
}

/** The operators that take one value. */
const HOLDS: Readonly<Record<Exclude<Operator, 'in' | 'nin'>, (value: unknown, wanted: FilterValue) => boolean>> = {
  eq: (value, wanted) => value === wanted,
  ne: (value, wanted) => value !== wanted,
  contains: (value, wanted) => contains(value, String(wanted), (text) => text),
  icontains: (value, wanted) => contains(value, String(wanted), lowerCase),
  gt: (value, wanted) => compares(value, wanted, (order) => order > 0),
  gte: (value, wanted) => compares(value, wanted, (order) => order >= 0),
  lt: (value, wanted) => compares(value, wanted, (order) => order < 0),
  lte: (value, wanted) => compares(value, wanted, (order) => order <= 0),
};

const lowerCase = (text: string): string => text.normalize('NFC').toLowerCase();

function contains(value: unknown, part: string, form: (text: string) => string): boolean {
  if (typeof value === 'string') return form(value).includes(form(part));
  return Array.isArray(value) && value.some((each) => typeof each === 'string' && form(each) === form(part));
}

function compares(value: unknown, wanted: FilterValue, accepts: (order: number) => boolean): boolean {
  if (typeof value === 'number' && typeof wanted === 'number') return accepts(value - wanted);
  if (typeof value === 'string' && typeof wanted === 'string') return accepts(codePointOrder(value, wanted));
  return false;
}

/** Negative when `one` comes first. `<` would compare UTF-16 units, which puts emoji before some other scripts. */
function codePointOrder(one: string, other: string): number {
  const others = other[Symbol.iterator]();
  for (const character of one) {
    const next = others.next();
    if (next.done === true) return 1;
    const order = (character.codePointAt(0) ?? 0) - (next.value.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return others.next().done === true ? 0 : -1;
}
