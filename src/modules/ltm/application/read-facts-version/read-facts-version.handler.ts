import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { ReadFactsVersion } from './read-facts-version.query.js';

@QueryHandler(ReadFactsVersion)
export class ReadFactsVersionHandler implements IQueryHandler<ReadFactsVersion> {
  constructor(private readonly memory: LongTermMemory) {}

  execute({ scope }: ReadFactsVersion): Promise<number> {
    return this.memory.version(scope);
  }
}
