import { isDay, utcMoment } from '../../../shared/kernel/calendar.js';
import { DomainError } from '../../../shared/kernel/domain-error.js';
import { canonicalId } from '../../../shared/kernel/entity-id.js';
import { APP_FIELD } from './fact.js';

/** A value that a field is compared with. */
export type FilterValue = string | number | boolean | null;

/** What can be asked of a field. Comparisons hold only between values of the same type. */
export const OPERATORS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'contains', 'icontains'] as const;
export type Operator = (typeof OPERATORS)[number];

/** One condition on one field; `exists` is the wildcard `*`. */
export type Condition =
  | { readonly field: string; readonly operator: 'exists' }
  | { readonly field: string; readonly operator: 'in' | 'nin'; readonly value: readonly FilterValue[] }
  | { readonly field: string; readonly operator: Exclude<Operator, 'in' | 'nin'>; readonly value: FilterValue };

/** Conditions joined by AND, OR and NOT, to any depth. */
export type Filter =
  { readonly all: readonly Filter[] } | { readonly any: readonly Filter[] } | { readonly not: Filter } | Condition;

/** A filter that cannot be obeyed exactly; it is refused rather than bent. */
export class UnsupportedFilter extends DomainError {
  constructor(path: string, takes: string) {
    super('ltm.unsupported_filter', 'malformed', `${path}: ${takes}`);
  }
}

const MAX_DEPTH = 16;
/** Conditions and groups of one filter. */
const MAX_PARTS = 500;
/** Values of one list, and of all lists of one filter. */
const MAX_VALUES = 200;
const MAX_VALUES_IN_ALL = 2_000;

/** Fields whose values are ids, which are compared in their canonical form. */
const ID_FIELDS = new Set(['user_id', 'agent_id', 'run_id', 'session_id', APP_FIELD]);

/** Fields that are dates, and how their operands are read: into the form that is stored, undefined for what is no date. */
const MOMENT = { read: utcMoment, words: 'takes a date and time as ISO 8601 text, such as 2025-01-31T08:30:00Z' };
const DATE_FIELDS = new Map([
  ['created_at', MOMENT],
  ['updated_at', MOMENT],
  ['expiration_date', { read: dayOf, words: 'takes a day of the calendar as YYYY-MM-DD' }],
]);

/** What a filter may still hold. */
interface Budget {
  parts: number;
  values: number;
}

/**
 * Reads a filter in Mem0's spelling: `{field: value}`, `{field: [values]}`, `{field: "*"}`,
 * `{field: {gte: 1, lt: 5}}`, `{metadata: {field: value}}`, `AND`, `OR` and `NOT` with lists of filters (or one), nested. Fields beside each
 * other all have to hold.
 * @param path what the filter is called in error messages
 * @throws UnsupportedFilter
 */
export function parseFilter(input: unknown, path = 'filters'): Filter {
  const budget = { parts: MAX_PARTS, values: MAX_VALUES_IN_ALL };
  return parseGroup(input, path, budget, 0);
}

function parseGroup(input: unknown, path: string, budget: Budget, depth: number): Filter {
  if (!isRecord(input)) throw new UnsupportedFilter(path, 'takes an object of fields, AND, OR and NOT');
  if (depth > MAX_DEPTH) throw new UnsupportedFilter(path, `is nested deeper than ${MAX_DEPTH} levels`);
  spend(budget, path);
  const parts = Object.entries(input).map(([name, value]): Filter => {
    const here = `${path}.${name}`;
    const nested = (): Filter[] => listOf(value).map((part) => parseGroup(part, here, budget, depth + 1));
    if (/^\$?and$/i.test(name)) return { all: nested() };
    if (/^\$?or$/i.test(name)) return { any: nested() };
    // NOT with a list: none of them may hold.
    if (/^\$?not$/i.test(name)) return { not: { any: nested() } };
    return parseField(name, value, here, budget);
  });
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { all: parts };
}

function parseField(field: string, value: unknown, path: string, budget: Budget): Filter {
  // The platform's clients put conditions on the metadata under one name.
  if (field === 'metadata' && isRecord(value)) {
    return { all: Object.entries(value).map(([name, inner]) => parseField(`metadata.${name}`, inner, path, budget)) };
  }
  if (field.length > 256) throw new UnsupportedFilter(path.slice(0, 80), 'is longer than 256 characters');
  if (!isRecord(value)) return within(budget, shorthand(field, value, path), path);
  const conditions = Object.entries(value).map(([name, operand]) => {
    const operator = OPERATORS.find((known) => known === name.replace(/^\$/, ''));
    if (operator === undefined) throw new UnsupportedFilter(`${path}.${name}`, `is none of ${OPERATORS.join(', ')}`);
    return within(budget, condition(field, operator, operand, `${path}.${name}`), path);
  });
  if (conditions.length === 0) throw new UnsupportedFilter(path, `takes a value or one of ${OPERATORS.join(', ')}`);
  return conditions.length === 1 && conditions[0] !== undefined ? conditions[0] : { all: conditions };
}

function shorthand(field: string, value: unknown, path: string): Condition {
  if (value === '*') return { field, operator: 'exists' };
  return condition(field, Array.isArray(value) ? 'in' : 'eq', value, path);
}

function condition(field: string, operator: Operator, value: unknown, path: string): Condition {
  if (operator === 'in' || operator === 'nin') {
    if (!isList(value)) {
      throw new UnsupportedFilter(path, `takes a list of at most ${MAX_VALUES} texts, numbers or booleans`);
    }
    return { field, operator, value: value.map((each) => comparable(field, each, path)) };
  }
  if (!isValue(value)) throw new UnsupportedFilter(path, 'takes text, a number, a boolean or null');
  const takes = TAKES[operator];
  if (takes !== undefined && !takes.types.includes(typeof value)) throw new UnsupportedFilter(path, takes.words);
  // Of a date, too, a part of its text can be asked for.
  const asText = takes === TEXT && DATE_FIELDS.has(field);
  return { field, operator, value: asText ? value : comparable(field, value, path) };
}

// Ids and dates are stored in their canonical form. What is no id equals none; what is no date has no order among dates.
function comparable(field: string, value: FilterValue, path: string): FilterValue {
  const date = DATE_FIELDS.get(field);
  if (date !== undefined && value !== null) {
    const read = typeof value === 'string' ? date.read(value) : undefined;
    if (read === undefined) throw new UnsupportedFilter(path, date.words);
    return read;
  }
  return typeof value === 'string' && ID_FIELDS.has(field) ? (canonicalId(value) ?? value) : value;
}

// What the operators take that do not take every value.
const TEXT = { types: ['string'], words: 'takes text' };
const ORDERED = { types: ['string', 'number'], words: 'takes text or a number' };
const TAKES: Partial<Record<Operator, { types: readonly string[]; words: string }>> = {
  contains: TEXT,
  icontains: TEXT,
  gt: ORDERED,
  gte: ORDERED,
  lt: ORDERED,
  lte: ORDERED,
};

function dayOf(text: string): string | undefined {
  return isDay(text) ? text : undefined;
}

function isList(value: unknown): value is FilterValue[] {
  return Array.isArray(value) && value.length <= MAX_VALUES && value.every(isValue);
}

function within(budget: Budget, part: Condition, path: string): Condition {
  spend(budget, path, part.operator === 'in' || part.operator === 'nin' ? part.value.length : 0);
  return part;
}

// A store puts all of a filter into one statement, which cannot be of any size.
function spend(budget: Budget, path: string, values = 0): void {
  budget.parts -= 1;
  budget.values -= values;
  if (budget.parts < 0) throw new UnsupportedFilter(path, `is one of more than ${MAX_PARTS} conditions`);
  if (budget.values < 0) throw new UnsupportedFilter(path, `has the last of more than ${MAX_VALUES_IN_ALL} values`);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function isValue(value: unknown): value is FilterValue {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
