import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FactJournal, type JournalPage } from '../ports/fact-journal.port.js';
import { ReadJournal } from './read-journal.query.js';

@QueryHandler(ReadJournal)
export class ReadJournalHandler implements IQueryHandler<ReadJournal> {
  constructor(private readonly journal: FactJournal) {}

  async execute({ from, limit }: ReadJournal): Promise<JournalPage> {
    if (from === 'end') return { entries: [], position: await this.journal.end() };
    return this.journal.after(from, limit);
  }
}
