import type { SqliteDatabase } from '../../../platform/sqlite/sqlite-database.js';
import { ChangeMark } from '../application/ports/change-mark.port.js';

/** For memories that are both kept in the SQLite file: any write to the file is a change. */
export class DatabaseChangeMark extends ChangeMark {
  constructor(private readonly database: SqliteDatabase) {
    super();
  }

  override current(): string {
    return this.database.changeMark();
  }
}

/** For sessions that are kept elsewhere. */
export class NoChangeMark extends ChangeMark {
  override current(): undefined {
    return undefined;
  }
}
