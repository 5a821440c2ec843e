import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { FactPage } from '../../domain/fact.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { ListFacts } from './list-facts.query.js';

@QueryHandler(ListFacts)
export class ListFactsHandler implements IQueryHandler<ListFacts> {
  constructor(private readonly memory: LongTermMemory) {}

  execute({ scope, listing }: ListFacts): Promise<FactPage> {
    return this.memory.list(scope, listing);
  }
}
