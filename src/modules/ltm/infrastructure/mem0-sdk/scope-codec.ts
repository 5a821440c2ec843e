import { Scope, type ScopeIds } from '../../../../shared/kernel/scope.js';

/** The ids of a scope as Mem0 takes them: no white space, the tenant in each of them. */
export interface EncodedIds {
  readonly user_id?: string;
  readonly agent_id?: string;
  readonly run_id?: string;
}

// The SDK refuses ids with white space; percent-encoding is reversible and keeps ids of any script apart.
const encode = (tenant: string, id: string) => `${encodeURIComponent(tenant)}:${encodeURIComponent(id)}`;

/** Scope to Mem0 ids. */
export function encodeScope({ tenant, user, agent, session }: Scope): EncodedIds {
  return {
    ...(user === undefined ? {} : { user_id: encode(tenant, user) }),
    ...(agent === undefined ? {} : { agent_id: encode(tenant, agent) }),
    ...(session === undefined ? {} : { run_id: encode(tenant, session) }),
  };
}

/**
 * Mem0 ids back to the scope they were made from.
 * @throws Error for ids that `encodeScope` did not make, or that mix tenants
 */
export function decodeScope(ids: Readonly<Record<string, unknown>>): Scope {
  const parts = [ids['user_id'], ids['agent_id'], ids['run_id']].map(decode);
  const tenants = new Set(parts.flatMap((part) => (part === undefined ? [] : [part.tenant])));
  const [tenant] = tenants;
  if (tenant === undefined || tenants.size > 1) throw new Error('These ids belong to no single tenant');
  const [user, agent, session] = parts.map((part) => part?.id);
  return Scope.of(tenant, { user, agent, session } satisfies ScopeIds);
}

function decode(value: unknown): { tenant: string; id: string } | undefined {
  if (value === undefined) return undefined;
  const [tenant, id] = typeof value === 'string' ? value.split(':') : [];
  if (tenant === undefined || id === undefined) throw new Error('This id was not encoded by this service');
  return { tenant: decodeURIComponent(tenant), id: decodeURIComponent(id) };
}
