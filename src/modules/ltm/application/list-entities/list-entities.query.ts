import { Query } from '@nestjs/cqrs';
import type { Entity } from '../../domain/fact.js';

/** Everyone in a tenant who has memories: users, agents and sessions. */
export class ListEntities extends Query<Entity[]> {
  constructor(readonly tenant: string) {
    super();
  }
}
