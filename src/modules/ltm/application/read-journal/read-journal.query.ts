import { Query } from '@nestjs/cqrs';
import type { JournalPage } from '../ports/fact-journal.port.js';

/** What happened to the memories of all tenants after a position, oldest first; of `end`, only the position is told. */
export class ReadJournal extends Query<JournalPage> {
  constructor(
    readonly from: number | 'end',
    readonly limit: number,
  ) {
    super();
  }
}
