import { Scope } from '../../../../shared/kernel/scope.js';
import { APP_FIELD, type Filter, parseFilter, reachOf, UnsupportedFilter } from '../../../ltm/ltm.api.js';
import { OwnerRequired } from './platform.errors.js';

/** The ids of a platform request. */
export interface PlatformIds {
  readonly user_id?: string | undefined;
  readonly agent_id?: string | undefined;
  readonly app_id?: string | undefined;
  readonly run_id?: string | undefined;
}

/** Whose something is, and which application's. */
export interface Place {
  readonly scope: Scope;
  readonly app: string | undefined;
}

/**
 * Whose a new memory is: by the ids at the top level or, as clients write them too, in `filters`.
 * @throws OwnerRequired
 * @throws UnsupportedFilter when the filters leave a choice
 */
export function placeOf(tenant: string, ids: PlatformIds, filters?: Record<string, unknown> | null): Place {
  const reaches = reachOf(withIds(ids, parseFilter(filters ?? {})));
  const [reach] = reaches;
  const named = Object.values(reach ?? {});
  if (reach === undefined || reaches.length > 1 || !named.every((id) => id === undefined || typeof id === 'string')) {
    throw new UnsupportedFilter('filters', 'an add takes the ids of one user, agent, app and run');
  }
  const { user, agent, session, app } = reach as Record<string, string | undefined>;
  if (user === undefined && agent === undefined && session === undefined) throw new OwnerRequired();
  if ([user, agent, session, app].includes('*'))
    throw new UnsupportedFilter('filters', '* is everybody, and no id to add for');
  return { scope: Scope.of(tenant, { user, agent, session }), app };
}

/** A filter with the ids of the top level, an older form of the same, beside it. */
export function withIds({ user_id, agent_id, app_id, run_id }: PlatformIds, filter: Filter): Filter {
  const ids = Object.entries({ user_id, agent_id, [APP_FIELD]: app_id, run_id });
  const conditions = ids.flatMap(([field, value]): Filter[] =>
    value === undefined || value === null ? [] : [{ field, operator: 'eq', value }],
  );
  return conditions.length === 0 ? filter : { all: [...conditions, filter] };
}
