import { Scope } from '../../../shared/kernel/scope.js';
import type { Entity } from '../domain/fact.js';
import { type Filter, UnsupportedFilter } from '../domain/filter.js';
import { ANYONE, isAlways, isNever, MAX_REACH, type Reach, reachOf, within } from '../domain/filter-reach.js';
import { FilterNamesNobody } from '../domain/ltm.errors.js';
import type { LongTermMemory } from './ports/long-term-memory.port.js';

/** A part of what a filter reaches, and what is left of the filter there. */
export interface ReachedScope {
  readonly scope: Scope;
  readonly filter: Filter | undefined;
}

/** Whether `*` and an application alone stand for everyone whom the tenant has memories of. */
export interface ReachOptions {
  readonly wildcards: boolean;
}

/**
 * The scopes in which the memories of a filter are. Together they hold all of them, and each memory is in one alone,
 * so results can be put together and numbers added up.
 * @throws FilterNamesNobody when an alternative of the filter names no user, agent or run
 * @throws UnsupportedFilter when it reaches too many
 */
export async function reachedScopes(
  memory: LongTermMemory,
  tenant: string,
  filter: Filter,
  options: ReachOptions,
): Promise<ReachedScope[]> {
  const distinct = await scopesReached(memory, tenant, filter, options);
  if (distinct.length > MAX_REACH) {
    throw new UnsupportedFilter('filters', `reaches more than ${MAX_REACH} users, agents or runs; name fewer`);
  }
  return distinct.flatMap((scope, index) => {
    const elsewhere = distinct.slice(0, index).map(conditionOf);
    const rest = within(scope, { all: [filter, { not: { any: elsewhere } }] });
    return isNever(rest) ? [] : [{ scope, filter: isAlways(rest) ? undefined : rest }];
  });
}

/**
 * The scopes in which the memories of a filter are, however many; they may overlap.
 * @throws FilterNamesNobody when an alternative of the filter names no user, agent or run
 */
export async function scopesReached(
  memory: LongTermMemory,
  tenant: string,
  filter: Filter,
  { wildcards }: ReachOptions,
): Promise<Scope[]> {
  const scopes: Scope[] = [];
  for (const reach of reachOf(filter)) scopes.push(...(await scopesOf(memory, tenant, reach, wildcards)));
  return [...new Map(scopes.map((scope) => [JSON.stringify(scope), scope])).values()];
}

async function scopesOf(memory: LongTermMemory, tenant: string, reach: Reach, wildcards: boolean): Promise<Scope[]> {
  const { app } = reach;
  const ids = { user: named(reach.user), agent: named(reach.agent), session: named(reach.session) };
  if (Object.values(ids).some((id) => id !== undefined)) return [Scope.of(tenant, ids)];
  if (!wildcards || Object.keys(reach).length === 0) throw new FilterNamesNobody();
  const everyone = await memory.entities(tenant, named(app));
  const wanted = new Set(kindsOf(reach));
  return everyone.filter(({ type }) => wanted.has(type)).map(({ type, id }) => scopeOfEntity(tenant, type, id));
}

function named(id: string | typeof ANYONE | undefined): string | undefined {
  return typeof id === 'string' ? id : undefined;
}

// Of anyone and anyone else, the users are enough: what is left of the filter sees to the rest.
function kindsOf({ user, agent, session }: Reach): Entity['type'][] {
  if (user === ANYONE) return ['user'];
  if (agent === ANYONE) return ['agent'];
  return session === ANYONE ? ['run'] : ['user', 'agent', 'run'];
}

function scopeOfEntity(tenant: string, type: Entity['type'], id: string): Scope {
  if (type === 'user') return Scope.of(tenant, { user: id });
  return Scope.of(tenant, type === 'agent' ? { agent: id } : { session: id });
}

function conditionOf({ user, agent, session }: Scope): Filter {
  const ids = Object.entries({ user_id: user, agent_id: agent, run_id: session });
  return {
    all: ids.flatMap(([field, value]): Filter[] => (value === undefined ? [] : [{ field, operator: 'eq', value }])),
  };
}
