import Database from 'better-sqlite3';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { asStorageError, StorageUnavailable } from './storage-unavailable.js';

/** Milliseconds that a statement waits for another process to release the file. */
const BUSY_TIMEOUT_MS = 5_000;

/** Bytes of the file that are read as memory, the most that SQLite takes; what is behind them costs a call for each page. */
export const MMAP_BYTES = 2_147_418_112;

/** Milliseconds for which the file is not asked again whether another process wrote. */
const FILE_MARK_MS = 100;

/**
 * The one SQLite file of the embedded mode: connection, transactions and schema versions.
 * Opened in WAL mode with full sync, so what was committed survives a kill and a power cut. The class is the DI token.
 */
export class SqliteDatabase {
  readonly connection: Database.Database;
  /** Made with the file, and no other file's: versions that are counted in it mean nothing elsewhere. */
  readonly id: string;
  private readonly inode: number | undefined;
  private readonly readMark: Database.Statement;
  /** Transactions of this process. */
  private commits = 0;
  /** What the file tells of all writes, and when it was asked. */
  private fileMark = { at: -Infinity, text: '' };
  private readonly runInTransaction: Database.Transaction<(work: () => unknown) => unknown>;

  /**
   * @param path the database file; its folder is made when missing
   * @throws StorageUnavailable when the file cannot be opened
   */
  constructor(readonly path: string) {
    this.connection = open(path);
    this.inode = inodeOf(path);
    this.runInTransaction = this.connection.transaction((work: () => unknown) => work());
    this.connection.exec(
      'CREATE TABLE IF NOT EXISTS schema_versions (module TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID',
    );
    this.readMark = this.connection
      .prepare(`SELECT data_version || ':' || total_changes() FROM pragma_data_version`)
      .pluck();
    this.migrate('platform', IDENTITY);
    this.id = this.connection.prepare('SELECT id FROM database_identity').pluck().get() as string;
  }

  /**
   * Brings the tables of one module up to date.
   * @param module whose tables they are
   * @param scripts every schema change there ever was, oldest first; the version is the number of scripts run
   */
  migrate(module: string, scripts: readonly string[]): void {
    this.transaction(() => {
      const version = this.versionOf(module);
      for (const script of scripts.slice(version)) this.connection.exec(script);
      this.connection
        .prepare('INSERT INTO schema_versions VALUES (?, ?) ON CONFLICT DO UPDATE SET version = excluded.version')
        .run(module, Math.max(version, scripts.length));
    });
  }

  /**
   * Runs `work` in one write transaction (`BEGIN IMMEDIATE`; a savepoint when one is open already).
   * An exception rolls all of it back.
   * @throws StorageUnavailable when the disk is full or the file stays locked
   */
  transaction<T>(work: () => T): T {
    try {
      const result = this.runInTransaction.immediate(work) as T;
      this.commits += 1;
      return result;
    } catch (error) {
      throw asStorageError(error);
    }
  }

  /**
   * Runs `work`, whose statements all see one moment of the file, whoever writes meanwhile. Each statement by itself
   * would also take longer to begin and end than most take to run.
   * @throws StorageUnavailable
   */
  snapshot<T>(work: () => T): T {
    try {
      return this.runInTransaction.deferred(work) as T;
    } catch (error) {
      throw asStorageError(error);
    }
  }

  /** Answers when the file is there and can be read. @throws StorageUnavailable */
  ping(): void {
    if (inodeOf(this.path) !== this.inode) {
      throw new StorageUnavailable(
        'The database file was removed or replaced: what is written now will be lost.',
        undefined,
      );
    }
    try {
      this.connection.prepare('SELECT count(*) FROM schema_versions').get();
    } catch (error) {
      throw asStorageError(error);
    }
  }

  /**
   * Another text after every committed transaction on the file: at once after one of this process, and within a tenth
   * of a second after one of another, since asking the file takes longer than all the rest of a cached answer.
   */
  changeMark(): string {
    const now = performance.now();
    if (now - this.fileMark.at > FILE_MARK_MS) this.fileMark = { at: now, text: this.readMark.get() as string };
    return `${this.commits}:${this.fileMark.text}`;
  }

  close(): void {
    this.connection.close();
  }

  private versionOf(module: string): number {
    const version = this.connection.prepare('SELECT version FROM schema_versions WHERE module = ?').pluck().get(module);
    return typeof version === 'number' ? version : 0;
  }
}

const IDENTITY: readonly string[] = [
  `CREATE TABLE database_identity (id TEXT NOT NULL);
   INSERT INTO database_identity VALUES (lower(hex(randomblob(16))));`,
];

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

// Node's own recursive mkdir never ends where a file system answers that what is around a folder were missing (/proc).
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (existsSync(folder)) return;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageUnavailable(`PIKA_DATA_DIR: the folder ${folder} cannot be made (${reason})`, error);
  }
}

function open(path: string): Database.Database {
  makeFolder(dirname(path));
  try {
    const connection = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('temp_store = MEMORY');
    connection.pragma('cache_size = -32768');
    connection.pragma(`mmap_size = ${MMAP_BYTES}`);
    return connection;
  } catch (error) {
    const known = asStorageError(error);
    if (!(known instanceof StorageUnavailable)) throw error;
    throw new StorageUnavailable(`PIKA_DATA_DIR: ${path} cannot be opened (${known.message})`, error);
  }
}
