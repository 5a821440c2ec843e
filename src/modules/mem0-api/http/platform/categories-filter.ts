import { CATEGORIES_FIELD, type Filter } from '../../../ltm/ltm.api.js';

const OWN = `metadata.${CATEGORIES_FIELD}`;

/**
 * A filter whose conditions on `categories` mean what is shown under that name: the project's own categories of a
 * memory, a list, or else the built-in one.
 */
export function withOwnCategories(filter: Filter): Filter {
  if ('all' in filter) return { all: filter.all.map(withOwnCategories) };
  if ('any' in filter) return { any: filter.any.map(withOwnCategories) };
  if ('not' in filter) return { not: withOwnCategories(filter.not) };
  if (filter.field !== 'categories') return filter;
  const { operator } = filter;
  if (operator === 'in') return anyOf(filter.value.map(one));
  if (operator === 'nin') return { not: anyOf(filter.value.map(one)) };
  if (operator === 'eq' || operator === 'contains') return one(filter.value);
  return operator === 'ne' ? { not: one(filter.value) } : filter;
}

function one(value: string | number | boolean | null): Filter {
  const isOwn: Filter = { field: OWN, operator: 'exists' };
  return anyOf([
    { field: OWN, operator: 'contains', value: String(value) },
    { all: [{ not: isOwn }, { field: 'categories', operator: 'eq', value }] },
  ]);
}

function anyOf(filters: Filter[]): Filter {
  return { any: filters };
}
