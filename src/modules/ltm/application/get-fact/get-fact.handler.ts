import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Fact } from '../../domain/fact.js';
import { MemoryNotFound } from '../../domain/ltm.errors.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { GetFact } from './get-fact.query.js';

@QueryHandler(GetFact)
export class GetFactHandler implements IQueryHandler<GetFact> {
  constructor(private readonly memory: LongTermMemory) {}

  async execute({ tenant, id }: GetFact): Promise<Fact> {
    const fact = await this.memory.get(tenant, id);
    if (fact === undefined) throw new MemoryNotFound(id);
    return fact;
  }
}
