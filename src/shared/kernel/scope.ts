import { InvalidInput } from './domain-error.js';
import { requireId } from './entity-id.js';

/** Whose data a call may touch. The tenant comes from the key, the rest from the request. */
export interface ScopeIds {
  readonly user?: string | undefined;
  readonly agent?: string | undefined;
  readonly session?: string | undefined;
}

/** The tenant of a service that runs without API keys. */
export const DEFAULT_TENANT = 'default';

/**
 * Tenant, user, agent and session of one call; part of every key and every query.
 * Ids are canonical (Unicode NFC, trimmed), so equal ids are equal strings. At least one of user,
 * agent and session is set. A session is what Mem0 calls a run.
 */
export class Scope {
  private constructor(
    readonly tenant: string,
    readonly user: string | undefined,
    readonly agent: string | undefined,
    readonly session: string | undefined,
  ) {}

  /** @throws InvalidInput when an id is malformed or none is given */
  static of(tenant: string, ids: ScopeIds): Scope {
    if (ids.user === undefined && ids.agent === undefined && ids.session === undefined) {
      throw new InvalidInput([
        { field: 'user_id', message: 'at least one of user_id, agent_id and run_id is required' },
      ]);
    }
    const canonical = (field: string, id: string | undefined) => (id === undefined ? undefined : requireId(field, id));
    return new Scope(
      tenant,
      canonical('user_id', ids.user),
      canonical('agent_id', ids.agent),
      canonical('session_id', ids.session),
    );
  }

  /**
   * Who the data belongs to: the user, else the agent, else the session. Stores are partitioned by it.
   */
  get owner(): Owner {
    if (this.user !== undefined) return { tenant: this.tenant, kind: 'user', id: this.user };
    if (this.agent !== undefined) return { tenant: this.tenant, kind: 'agent', id: this.agent };
    return { tenant: this.tenant, kind: 'session', id: this.session ?? '' };
  }

  /** The same scope without the session: long-term memory outlives sessions. */
  withoutSession(): Scope {
    return new Scope(this.tenant, this.user, this.agent, undefined);
  }
}

/** The one who owns a partition of the store. */
export interface Owner {
  readonly tenant: string;
  readonly kind: 'user' | 'agent' | 'session';
  readonly id: string;
}

/** What keys are made of that belong to an owner. Ids hold no control characters, so none can reach beyond its part. */
export function ownerName({ tenant, kind, id }: Owner): string {
  return `${tenant}\0${kind}\0${id}\0`;
}
