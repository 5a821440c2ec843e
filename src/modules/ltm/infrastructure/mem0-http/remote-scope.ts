import { createHash } from 'node:crypto';
import { Scope, type ScopeIds } from '../../../../shared/kernel/scope.js';
import { decodeScope, encodeScope } from '../mem0-sdk/scope-codec.js';
import { isObject, parsed, textOf } from './json-reading.js';
import type { RemoteIds, RemoteMemory } from './remote-memory.js';

/** Longest id that is sent; Mem0 services keep ids in columns and paths of a limited length. */
const LONGEST_ID = 200;

/** Metadata key of a memory whose ids could not be sent as they are: JSON of tenant and ids. */
const IDS = 'pika_ids';

/**
 * A scope as the Mem0 service takes it: the tenant is part of each id, so nothing of another tenant is reached. An id
 * that would be too long is sent as its hash; the real ids are then in the metadata, see `idsMetadata`.
 */
export function remoteIds(scope: Scope): RemoteIds {
  const ids = Object.entries(encodeScope(scope)) as [keyof RemoteIds, string][];
  return Object.fromEntries(ids.map(([name, id]) => [name, fitting(id)]));
}

/** What a memory's metadata has to hold so that its scope can be read back. */
export function idsMetadata(scope: Scope): Record<string, string> {
  const { tenant, user, agent, session } = scope;
  const fits = Object.values(encodeScope(scope)).every((id: string) => id.length <= LONGEST_ID);
  return fits ? {} : { [IDS]: JSON.stringify({ tenant, user, agent, session }) };
}

/** Whose a memory is; undefined when this service did not give it its ids. */
export function scopeOf({ ids, metadata }: Pick<RemoteMemory, 'ids' | 'metadata'>): Scope | undefined {
  const given = Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined)) as RemoteIds;
  const told = parsed(metadata[IDS]);
  try {
    const scope = isObject(told) ? toldScope(told) : decodeScope({ ...given });
    return sameIds(remoteIds(scope), given) ? scope : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a memory with these ids is in a scope's reach. */
export function isReachedBy(scope: Scope, other: Scope): boolean {
  const { tenant, user, agent, session } = scope;
  return (
    other.tenant === tenant &&
    (user === undefined || other.user === user) &&
    (agent === undefined || other.agent === agent) &&
    (session === undefined || other.session === session)
  );
}

/** All that the owner of a scope has; of an agent or session also what it knows of users, which `sameOwner` tells. */
export function ownerScope({ tenant, user, agent, session }: Scope): Scope {
  if (user !== undefined) return Scope.of(tenant, { user });
  return Scope.of(tenant, agent === undefined ? { session } : { agent });
}

/** Whether two scopes belong to the same owner. */
export function sameOwner({ owner }: Scope, { owner: other }: Scope): boolean {
  return owner.tenant === other.tenant && owner.kind === other.kind && owner.id === other.id;
}

function toldScope(told: Readonly<Record<string, unknown>>): Scope {
  const ids: ScopeIds = {
    user: textOf(told['user']),
    agent: textOf(told['agent']),
    session: textOf(told['session']),
  };
  return Scope.of(String(told['tenant']), ids);
}

function fitting(id: string): string {
  return id.length <= LONGEST_ID ? id : `~${createHash('sha256').update(id).digest('base64url')}`;
}

function sameIds(one: RemoteIds, other: RemoteIds): boolean {
  return one.user_id === other.user_id && one.agent_id === other.agent_id && one.run_id === other.run_id;
}
