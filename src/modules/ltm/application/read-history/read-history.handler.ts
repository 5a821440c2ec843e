import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { HistoryEntry } from '../../domain/fact.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { ReadHistory } from './read-history.query.js';

@QueryHandler(ReadHistory)
export class ReadHistoryHandler implements IQueryHandler<ReadHistory> {
  constructor(private readonly memory: LongTermMemory) {}

  execute({ tenant, id }: ReadHistory): Promise<HistoryEntry[]> {
    return this.memory.history(tenant, id);
  }
}
