import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { ReadFactsSeen } from './read-facts-seen.query.js';

@QueryHandler(ReadFactsSeen)
export class ReadFactsSeenHandler implements IQueryHandler<ReadFactsSeen> {
  constructor(private readonly memory: LongTermMemory) {}

  execute({ version }: ReadFactsSeen): Promise<boolean> {
    return this.memory.hasSeen(version);
  }
}
