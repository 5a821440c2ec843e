import Database from 'better-sqlite3';
import { DomainError } from '../../shared/kernel/domain-error.js';

/** The database file cannot be read or written now; nothing was changed. */
export class StorageUnavailable extends DomainError {
  constructor(reason: string, cause: unknown) {
    super('storage.unavailable', 'unavailable', reason, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'The disk is full: nothing was stored.',
  SQLITE_BUSY: 'The database is locked by another process: nothing was stored, try again.',
  SQLITE_LOCKED: 'The database is locked: nothing was stored, try again.',
  SQLITE_IOERR: 'The database file cannot be read or written.',
  SQLITE_READONLY: 'The database file is read-only.',
  SQLITE_CANTOPEN: 'The database file cannot be opened.',
  SQLITE_CORRUPT: 'The database file is damaged.',
  SQLITE_NOTADB: 'The database file is not a SQLite database.',
};

/** Turns an outage of SQLite into an error of ours; anything else is given back as it is. */
export function asStorageError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  // Extended codes such as SQLITE_IOERR_WRITE begin with the primary code.
  const reason = Object.entries(REASONS).find(
    ([code]) => error.code === code || error.code.startsWith(`${code}_`),
  )?.[1];
  return reason === undefined ? error : new StorageUnavailable(reason, error);
}
