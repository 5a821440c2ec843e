import { FactJournal, type JournalPage } from '../../application/ports/fact-journal.port.js';
import { JournalElsewhere } from '../../domain/ltm.errors.js';

/** The memories are in another service, which is changed by others too: what is seen here would be half of the truth. */
export class NoFactJournal extends FactJournal {
  override async after(position: number): Promise<JournalPage> {
    return { entries: [], position };
  }

  /** @throws JournalElsewhere: nobody may begin to follow what is never told */
  override async end(): Promise<number> {
    throw new JournalElsewhere();
  }
}
