import { DomainError } from '../../../shared/kernel/domain-error.js';
import { Scope } from '../../../shared/kernel/scope.js';

/** The ids of a Mem0 request. */
export interface Mem0Ids {
  readonly user_id?: string | undefined;
  readonly agent_id?: string | undefined;
  readonly run_id?: string | undefined;
}

/** A Mem0 request without any id: 400, as Mem0's server answers. */
export class IdentifierRequired extends DomainError {
  constructor() {
    super('mem0.identifier_required', 'malformed', 'At least one identifier (user_id, agent_id, run_id) is required.');
  }
}

/** A change of what all tenants share, by a tenant who does not run the service. */
export class OperatorOnly extends DomainError {
  constructor() {
    super(
      'mem0.operator_only',
      'refused',
      'Providers are the same for all tenants: only the first key of PIKA_API_KEYS may change them. Prompts are yours.',
    );
  }
}

/** A listing of everybody's memories. */
export class ListingRefused extends DomainError {
  constructor() {
    super(
      'mem0.listing_refused',
      'refused',
      'Listing all memories is not allowed; name a user_id, agent_id or run_id.',
    );
  }
}

/** A change of a memory that names nothing to change. */
export class NothingToUpdate extends DomainError {
  constructor() {
    super('mem0.nothing_to_update', 'malformed', 'At least one of text, metadata and expiration_date is required.');
  }
}

/** @throws IdentifierRequired */
export function scopeOf(tenant: string, { user_id: user, agent_id: agent, run_id: session }: Mem0Ids): Scope {
  if (!hasId({ user_id: user, agent_id: agent, run_id: session })) throw new IdentifierRequired();
  return Scope.of(tenant, { user: user ?? undefined, agent: agent ?? undefined, session: session ?? undefined });
}

/** Whether a request names anyone. */
export function hasId({ user_id, agent_id, run_id }: Mem0Ids): boolean {
  return [user_id, agent_id, run_id].some((id) => id !== undefined && id !== null);
}
