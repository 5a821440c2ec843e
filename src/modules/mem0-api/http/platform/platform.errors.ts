import { DomainError } from '../../../../shared/kernel/domain-error.js';

/** An add that names no user, agent or run. */
export class OwnerRequired extends DomainError {
  constructor() {
    super(
      'mem0.owner_required',
      'malformed',
      'At least one of user_id, agent_id and run_id is required; app_id alone says where, not whose.',
    );
  }
}

/** A deletion that does not say whose memories: it would remove everything. */
export class UnscopedDeletion extends DomainError {
  constructor() {
    super(
      'mem0.unscoped_deletion',
      'malformed',
      'Name a user_id, agent_id, app_id or run_id as a query parameter; "*" for all of a kind, all four "*" for everything.',
    );
  }
}

/** An id that no memory, event or webhook can have. */
export class MalformedId extends DomainError {
  constructor(what: string) {
    super('mem0.malformed_id', 'malformed', `${what} takes a UUID.`);
  }
}

/** An entity of a type that there is not. */
export class UnknownEntityType extends DomainError {
  constructor() {
    super('mem0.unknown_entity_type', 'malformed', 'The entity type takes one of user, agent, app and run.');
  }
}

/** An organization or project that is not the caller's. */
export class ProjectNotFound extends DomainError {
  constructor() {
    super('mem0.project_not_found', 'missing', 'There is no such project; /v1/ping/ tells the one of your key.');
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** @throws MalformedId */
export function requireUuid(what: string, id: string): string {
  if (!UUID.test(id)) throw new MalformedId(what);
  return id.toLowerCase();
}
