import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { FactsDigest } from '../../domain/facts-digest.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { ReadFactsDigest } from './read-facts-digest.query.js';

@QueryHandler(ReadFactsDigest)
export class ReadFactsDigestHandler implements IQueryHandler<ReadFactsDigest> {
  constructor(private readonly memory: LongTermMemory) {}

  execute({ scope }: ReadFactsDigest): Promise<FactsDigest> {
    return this.memory.digest(scope);
  }
}
