import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { CheckLongTermMemory } from './check-long-term-memory.query.js';

@QueryHandler(CheckLongTermMemory)
export class CheckLongTermMemoryHandler implements IQueryHandler<CheckLongTermMemory> {
  constructor(private readonly memory: LongTermMemory) {}

  execute(): Promise<void> {
    return this.memory.ping();
  }
}
