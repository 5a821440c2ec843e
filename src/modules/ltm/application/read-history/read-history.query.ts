import { Query } from '@nestjs/cqrs';
import type { HistoryEntry } from '../../domain/fact.js';

/** What happened to a memory, oldest first, also after it was deleted; empty for an unknown id. */
export class ReadHistory extends Query<HistoryEntry[]> {
  constructor(
    readonly tenant: string,
    readonly id: string,
  ) {
    super();
  }
}
