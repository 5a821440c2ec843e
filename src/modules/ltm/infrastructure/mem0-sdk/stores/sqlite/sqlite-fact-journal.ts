import type { SqliteDatabase } from '../../../../../../platform/sqlite/sqlite-database.js';
import type { Owner } from '../../../../../../shared/kernel/scope.js';
import { FactJournal, type JournalEntry, type JournalPage } from '../../../../application/ports/fact-journal.port.js';
import { entryOf, type HistoryRow } from './history-rows.js';
import { factOf } from './memory-row.js';
import type { MemoryRows } from './memory-rows.js';

interface JournalRow extends HistoryRow {
  readonly tenant: string;
  readonly kind: Owner['kind'];
  readonly name: string;
}

/** The table of the history, read by its row numbers: those of one file are given out in the order of the commits. */
export class SqliteFactJournal extends FactJournal {
  private readonly page;
  private readonly last;

  constructor(
    { connection }: SqliteDatabase,
    private readonly rows: MemoryRows,
  ) {
    super();
    this.page = connection.prepare(`
      SELECT h.*, o.tenant, o.kind, o.name FROM memory_history AS h JOIN owners AS o ON o.id = h.owner_id
      WHERE h.id > ? ORDER BY h.id LIMIT ?`);
    // The highest number ever given out, also when its row was erased meanwhile.
    this.last = connection.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'memory_history'").pluck();
  }

  async after(position: number, limit: number): Promise<JournalPage> {
    const rows = this.page.all(position, limit) as JournalRow[];
    return { entries: rows.map((row) => this.entryOf(row)), position: rows.at(-1)?.id ?? position };
  }

  async end(): Promise<number> {
    const seq = this.last.get();
    return typeof seq === 'number' ? seq : 0;
  }

  private entryOf(row: JournalRow): JournalEntry {
    const { tenant, kind, name } = row;
    const memory = this.rows.find(tenant, row.memory_uuid);
    return { owner: { tenant, kind, id: name }, entry: entryOf(row), fact: memory && factOf(memory) };
  }
}
