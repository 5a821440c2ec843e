import Database from 'better-sqlite3';
import type { SqliteDatabase } from '../../../../../../platform/sqlite/sqlite-database.js';
import type { Clock } from '../../../../../../shared/kernel/clock.js';
import type { Scope } from '../../../../../../shared/kernel/scope.js';
import type { FactListing, FactSearch } from '../../../../application/ports/long-term-memory.port.js';
import type { Entity, Fact, FactPage, FactSearchResult, HistoryEntry } from '../../../../domain/fact.js';
import type { FactsDigest } from '../../../../domain/facts-digest.js';
import { DuplicateFact } from '../../../../domain/ltm.errors.js';
import type { Embedder } from '../../../embedders/embedder.js';
import type { UnitOfWork } from '../../unit-of-work.js';
import {
  ContentTaken,
  EmbedderChanged,
  type FactIdentity,
  type KnownFact,
  MemoryStore,
  type StoredChange,
} from '../memory-store.js';
import type { RemoteVectors } from '../remote-vectors.js';
import { DigestRows } from './digest-rows.js';
import { HistoryRows } from './history-rows.js';
import { HybridSearch } from './hybrid-search.js';
import { Indexes } from './indexes.js';
import { factOf, type MemoryRow } from './memory-row.js';
import { MemoryRows } from './memory-rows.js';
import { MEMORY_SCHEMA } from './memory-schema.js';
import { MemorySearch } from './memory-search.js';
import { MemoryWrites } from './memory-writes.js';
import { OwnerRows } from './owner-rows.js';
import { Ranker } from './ranker.js';
import { RemoteIndex } from './remote-index.js';
import { defineFilterFunctions } from './sql-filter.js';
import { embedderOf, requireVectorOf, useVectorsOf, useVectorStore } from './vector-settings.js';

const OWN_STORE = 'sqlite';

/** What a store can have beside its file. */
export interface StoreParts {
  /** The compiled `search.worker.js`; without it everything is ranked in this thread. */
  readonly worker?: URL | undefined;
  /** What may be kept in memory of the indexes of owners that were searched last; they are read anew each time without. */
  readonly indexCacheBytes?: number | undefined;
  /** Another store for the vectors. */
  readonly remote?: { readonly provider: string; readonly vectors: RemoteVectors } | undefined;
}

/** Memories in one SQLite file: rows, vectors, words and history, partitioned by owner. */
export class SqliteMemoryStore extends MemoryStore {
  private readonly owners: OwnerRows;
  private readonly rows: MemoryRows;
  private readonly past: HistoryRows;
  private readonly digests: DigestRows;
  private readonly indexes: Indexes;
  private readonly writes: MemoryWrites;
  private readonly ranker: Ranker;
  private readonly searches: MemorySearch;
  private readonly remote: RemoteIndex | undefined;

  constructor(
    private readonly database: SqliteDatabase,
    private embedder: Embedder,
    private readonly clock: Clock,
    { worker, remote, indexCacheBytes = 0 }: StoreParts = {},
  ) {
    super();
    database.migrate('ltm', MEMORY_SCHEMA);
    const db = database.connection;
    database.transaction(() => {
      useVectorStore(db, remote?.provider ?? OWN_STORE);
      useVectorsOf(db, embedder);
    });
    defineFilterFunctions(db);
    this.owners = new OwnerRows(db);
    this.rows = new MemoryRows(db);
    this.past = new HistoryRows(db);
    this.digests = new DigestRows(database, this.owners);
    this.remote = remote && new RemoteIndex(remote.vectors, this.rows);
    this.indexes = new Indexes(db, remote === undefined, indexCacheBytes);
    this.writes = new MemoryWrites(this.owners, this.rows, this.past, this.indexes);
    this.ranker = new Ranker(new HybridSearch(this.rows, this.indexes), database.path, worker);
    this.searches = new MemorySearch(database, this.owners, this.rows, this.ranker, this.remote);
  }

  search(
    scope: Scope,
    search: FactSearch,
    vector: ArrayLike<number> | undefined,
    signal?: AbortSignal,
  ): Promise<FactSearchResult> {
    const { semanticWeight } = this.embedder;
    return this.searches.search(scope, search, { vector, semanticWeight, today: this.today(search) }, signal);
  }

  async findByContent(scope: Scope, facts: readonly FactIdentity[]): Promise<Map<string, KnownFact>> {
    const owner = this.owners.get(scope.owner);
    return owner === undefined ? new Map() : this.rows.findByContent(owner.id, scope.agent, facts);
  }

  async commit(scope: Scope, unit: UnitOfWork): Promise<{ version: number; superseded: ReadonlyMap<string, string> }> {
    if (unit.memories.length === 0) {
      return { version: this.owners.versionOf(scope), superseded: new Map() };
    }
    const { embeddedBy } = unit;
    for (const { vector } of unit.memories) requireVectorOf(this.embedder, vector);
    if (embeddedBy !== undefined && embeddedBy !== embedderOf(this.database.connection)) throw new EmbedderChanged();
    if (this.remote === undefined) return this.write(scope, unit);
    await this.remote.insert(scope, unit.memories);
    try {
      return this.write(scope, unit);
    } catch (error) {
      await this.remote.drop(unit.memories.map(({ id }) => id));
      throw error;
    }
  }

  async get(tenant: string, id: string): Promise<Fact | undefined> {
    const row = this.rows.find(tenant, id);
    return row === undefined ? undefined : factOf(row);
  }

  async list(scope: Scope, listing: FactListing): Promise<FactPage> {
    const owner = scope.user === undefined ? undefined : this.owners.get(scope.owner);
    if (scope.user !== undefined && owner === undefined) return { facts: [], total: 0 };
    const narrowing = { scope, filter: listing.filter, today: this.today(listing) };
    const { rows, total } = this.rows.page(owner?.id, narrowing, listing.offset, listing.limit);
    return { facts: rows.map(factOf), total };
  }

  async update(tenant: string, id: string, change: StoredChange): Promise<Fact | undefined> {
    if (change.text !== undefined) requireVectorOf(this.embedder, change.text.vector);
    const row = this.rows.find(tenant, id);
    if (row !== undefined && change.text !== undefined) {
      await this.remote?.replace(row, change.text.vector);
    }
    return this.withRow(tenant, id, (current) => factOf(this.writes.update(current, change, this.clock.iso())));
  }

  async delete(tenant: string, id: string): Promise<Fact | undefined> {
    const deleted = this.withRow(tenant, id, (row) => {
      this.writes.delete(row, this.clock.iso());
      return factOf(row);
    });
    if (deleted !== undefined) await this.remote?.drop([deleted.id]);
    return deleted;
  }

  async deleteAll(scope: Scope): Promise<number> {
    const uuids: string[] = [];
    const count = this.database.transaction(() =>
      this.owners.reachedBy(scope).reduce((sum, owner) => {
        if (this.remote !== undefined) uuids.push(...this.rows.uuidsWithin(owner.id, scope));
        return sum + this.writes.deleteAll(owner, scope, this.clock.iso());
      }, 0),
    );
    await this.remote?.drop(uuids);
    return count;
  }

  async restore(tenant: string, id: string, vector: ArrayLike<number>): Promise<Fact | undefined> {
    requireVectorOf(this.embedder, vector);
    return this.withRow(tenant, id, (row) => {
      const isLive = row.superseded_by === null;
      return factOf(isLive ? row : this.writes.restore(row, vector, this.clock.iso()));
    });
  }

  async history(tenant: string, id: string): Promise<HistoryEntry[]> {
    return this.past.read(tenant, id);
  }

  async version(scope: Scope): Promise<number> {
    return this.owners.versionOf(scope);
  }

  async hasSeen(version: number): Promise<boolean> {
    return version <= this.owners.lastVersion();
  }

  async digest(scope: Scope): Promise<FactsDigest> {
    return this.digests.read(scope, this.today({}));
  }

  async entities(tenant: string, app?: string): Promise<Entity[]> {
    return this.rows.entities(tenant, app);
  }

  async reset(tenant: string): Promise<void> {
    const uuids: string[] = [];
    this.database.transaction(() => {
      for (const owner of this.owners.allOf(tenant)) {
        if (this.remote !== undefined) uuids.push(...this.rows.uuidsWithin(owner.id));
        this.writes.erase(owner);
      }
      this.owners.wasReset(tenant);
    });
    await this.remote?.drop(uuids);
  }

  /** Readies what the first search of a large owner would wait for. */
  async warmUp(): Promise<void> {
    await this.ranker.warmUp(this.owners.largest());
  }

  async useEmbedder(embedder: Embedder): Promise<void> {
    this.database.transaction(() => useVectorsOf(this.database.connection, embedder));
    this.embedder = embedder;
  }

  async ping(): Promise<void> {
    this.database.ping();
  }

  async close(): Promise<void> {
    await this.ranker.close();
  }

  private write(scope: Scope, unit: UnitOfWork) {
    const commit = () => this.writes.commit(scope, unit, this.clock.iso());
    return this.unlessTaken(commit, () => new ContentTaken());
  }

  private withRow<T>(tenant: string, id: string, work: (row: MemoryRow) => T): T | undefined {
    const onRow = () => {
      const row = this.rows.find(tenant, id);
      return row === undefined ? undefined : work(row);
    };
    return this.unlessTaken(onRow, () => new DuplicateFact());
  }

  /** Runs a transaction; two live facts of one owner with the same text are the given error. */
  private unlessTaken<T>(work: () => T, taken: () => Error): T {
    try {
      return this.database.transaction(work);
    } catch (error) {
      throw error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE' ? taken() : error;
    }
  }

  private today({ showExpired = false }: { showExpired?: boolean | undefined }): string | undefined {
    return showExpired ? undefined : this.clock.iso().slice(0, 10);
  }
}
