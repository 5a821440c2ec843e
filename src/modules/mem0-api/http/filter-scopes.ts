import { canonicalId } from '../../../shared/kernel/entity-id.js';
import { Scope, type ScopeIds } from '../../../shared/kernel/scope.js';
import { type Filter, UnsupportedFilter } from '../../ltm/ltm.api.js';
import { IdentifierRequired } from './mem0-ids.js';

/** Most scopes that one filter can reach. */
const MAX_SCOPES = 100;

const ID_FIELDS: Readonly<Record<string, keyof ScopeIds>> = { user_id: 'user', agent_id: 'agent', run_id: 'session' };

/**
 * The scopes that a filter can reach: every alternative of it has to name a user, agent or run, since nothing is
 * ever searched but somebody's memories.
 * @throws IdentifierRequired when an alternative names nobody
 */
export function scopesOf(tenant: string, filter: Filter): Scope[] {
  const scopes = limited(alternatives(filter)).map((ids) => {
    if (Object.keys(ids).length === 0) throw new IdentifierRequired();
    return Scope.of(tenant, ids);
  });
  return [...new Map(scopes.map((scope) => [JSON.stringify(scope), scope])).values()];
}

/** The ids that must hold, for each way in which the filter can hold. */
function alternatives(filter: Filter): ScopeIds[] {
  if ('all' in filter) return filter.all.map(alternatives).reduce(combine, [{}]);
  if ('any' in filter) return limited(filter.any.flatMap(alternatives));
  if ('not' in filter) return [{}];
  const field = Object.hasOwn(ID_FIELDS, filter.field) ? ID_FIELDS[filter.field] : undefined;
  if (field === undefined) return [{}];
  if (filter.operator === 'eq') return [idOf(filter.field, field, filter.value)];
  return filter.operator === 'in' ? filter.value.map((value) => idOf(filter.field, field, value)) : [{}];
}

function combine(left: ScopeIds[], right: ScopeIds[]): ScopeIds[] {
  return limited(
    left.flatMap((one) => right.filter((other) => agree(one, other)).map((other) => ({ ...one, ...other }))),
  );
}

function agree(one: ScopeIds, other: ScopeIds): boolean {
  return Object.values(ID_FIELDS).every(
    (key) => one[key] === undefined || other[key] === undefined || one[key] === other[key],
  );
}

function idOf(name: string, field: keyof ScopeIds, value: unknown): ScopeIds {
  const id = typeof value === 'string' ? canonicalId(value) : undefined;
  if (id === undefined) throw new UnsupportedFilter(`filters.${name}`, 'takes an id of 1 to 256 characters');
  return { [field]: id };
}

function limited(scopes: ScopeIds[]): ScopeIds[] {
  if (scopes.length > MAX_SCOPES) {
    throw new UnsupportedFilter('filters', `reaches more than ${MAX_SCOPES} users, agents or runs`);
  }
  return scopes;
}
