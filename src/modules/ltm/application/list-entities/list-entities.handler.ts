import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Entity } from '../../domain/fact.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { ListEntities } from './list-entities.query.js';

@QueryHandler(ListEntities)
export class ListEntitiesHandler implements IQueryHandler<ListEntities> {
  constructor(private readonly memory: LongTermMemory) {}

  execute({ tenant }: ListEntities): Promise<Entity[]> {
    return this.memory.entities(tenant);
  }
}
