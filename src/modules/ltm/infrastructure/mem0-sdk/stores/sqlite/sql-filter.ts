import type { Database } from 'better-sqlite3';
import {
  type Condition,
  type Filter,
  type FilterValue,
  type Operator,
  UnsupportedFilter,
} from '../../../../domain/filter.js';

/** A condition in SQL over the table `memories`, and the values of its placeholders in order. */
export interface SqlCondition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Fields that are columns; any other is a key of the metadata. */
const COLUMNS: Readonly<Record<string, string>> = {
  id: 'uuid',
  memory: 'text',
  data: 'text',
  text: 'text',
  hash: 'hash',
  user_id: 'user_id',
  agent_id: 'agent_id',
  run_id: 'session_id',
  session_id: 'session_id',
  category: 'category',
  categories: 'category',
  created_at: 'created_at',
  updated_at: 'updated_at',
  expiration_date: 'expires_on',
};

type SingleOperator = Exclude<Operator, 'in' | 'nin'>;
const NEVER: SqlCondition = { sql: '0', values: [] };

/** Makes the functions known that the conditions use. */
export function defineFilterFunctions(db: Database): void {
  // SQLite's own lower() knows ASCII only.
  db.function('lower_case', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? text.normalize('NFC').toLowerCase() : null,
  );
}

/** Translates a filter exactly. @throws UnsupportedFilter for a field that SQL cannot address */
export function sqlFilter(filter: Filter): SqlCondition {
  if ('all' in filter) return join(filter.all.map(sqlFilter), 'AND', '1');
  if ('any' in filter) return join(filter.any.map(sqlFilter), 'OR', '0');
  if ('not' in filter) return negated(sqlFilter(filter.not));
  const field = fieldOf(filter.field);
  const { sql, values } = holds(field, filter);
  return { sql: `coalesce((${sql}), 0)`, values }; // a missing field is false, so that NOT can turn it round
}

function holds(field: Field, condition: Condition): SqlCondition {
  if (condition.operator === 'exists') return { sql: `${field.type} <> 'null'`, values: [] };
  if (isListed(condition)) {
    const { sql, values } = oneOf(field, condition.value);
    return condition.operator === 'in' ? { sql, values } : negated({ sql, values });
  }
  return HOLDS[condition.operator](field, condition.value);
}

type Listed = Extract<Condition, { operator: 'in' | 'nin' }>;

function isListed(condition: Condition): condition is Listed {
  return condition.operator === 'in' || condition.operator === 'nin';
}

/** The operators that take one value. */
const HOLDS: Readonly<Record<SingleOperator, (field: Field, value: FilterValue) => SqlCondition>> = {
  eq: equals,
  ne: (field, value) => negated(equals(field, value)),
  contains: (field, value) => contains(field, String(value), false),
  icontains: (field, value) => contains(field, String(value), true),
  gt: (field, value) => compares(field, '>', value),
  gte: (field, value) => compares(field, '>=', value),
  lt: (field, value) => compares(field, '<', value),
  lte: (field, value) => compares(field, '<=', value),
};

function oneOf(field: Field, values: readonly FilterValue[]): SqlCondition {
  const parts = values.map((value) => equals(field, value));
  return join(parts, 'OR', '0');
}

interface Field {
  /** The value. */
  readonly value: string;
  /** Its JSON type: text, integer, real, true, false, array, object or null. */
  readonly type: string;
  /** The elements, for an array. */
  readonly elements: string | undefined;
}

function fieldOf(name: string): Field {
  const column = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined;
  if (column !== undefined) {
    return { value: column, type: `CASE WHEN ${column} IS NULL THEN 'null' ELSE 'text' END`, elements: undefined };
  }
  const key = name.replace(/^metadata\./, '');
  if (/["\\\p{Cc}\p{Cs}]/u.test(key))
    throw new UnsupportedFilter(`filters.${name}`, 'has a quote or control character');
  const path = `'$."${key.replaceAll("'", "''")}"'`;
  return {
    value: `json_extract(metadata, ${path})`,
    type: `coalesce(json_type(metadata, ${path}), 'null')`,
    elements: `json_each(metadata, ${path})`,
  };
}

function equals({ value, type }: Field, wanted: FilterValue): SqlCondition {
  if (wanted === null) return { sql: `${type} = 'null'`, values: [] };
  if (typeof wanted === 'boolean') return { sql: `${type} = '${String(wanted)}'`, values: [] };
  return { sql: `${ofType(type, wanted)} AND ${value} = ?`, values: [wanted] };
}

function compares({ value, type }: Field, operator: string, wanted: FilterValue): SqlCondition {
  if (wanted === null || typeof wanted === 'boolean') return NEVER;
  return { sql: `${ofType(type, wanted)} AND ${value} ${operator} ?`, values: [wanted] };
}

function contains({ value, type, elements }: Field, wanted: string, ignoreCase: boolean): SqlCondition {
  const cased = (sql: string) => (ignoreCase ? `lower_case(${sql})` : sql);
  const text = `${type} = 'text' AND instr(${cased(value)}, ${cased('?')}) > 0`;
  if (elements === undefined) return { sql: text, values: [wanted] };
  const element = `${type} = 'array' AND EXISTS (SELECT 1 FROM ${elements} AS e WHERE ${cased('e.value')} = ${cased('?')})`;
  return { sql: `(${text}) OR (${element})`, values: [wanted, wanted] };
}

function ofType(type: string, value: string | number): string {
  return typeof value === 'string' ? `${type} = 'text'` : `${type} IN ('integer', 'real')`;
}

function join(parts: readonly SqlCondition[], operator: 'AND' | 'OR', empty: string): SqlCondition {
  if (parts.length === 0) return { sql: empty, values: [] };
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(` ${operator} `),
    values: parts.flatMap(({ values }) => values),
  };
}

function negated({ sql, values }: SqlCondition): SqlCondition {
  return { sql: `NOT coalesce((${sql}), 0)`, values };
}
