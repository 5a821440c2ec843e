import type { Scope } from '../../../../../../shared/kernel/scope.js';
import { contentKey } from '../../content-key.js';
import type { UnitOfWork } from '../../unit-of-work.js';
import type { HistoryEntry } from '../../../../domain/fact.js';
import type { StoredChange } from '../memory-store.js';
import type { HistoryRows } from './history-rows.js';
import type { Indexes } from './indexes.js';
import { LAST_POSITION, memoryId, ownerOf } from './memory-id.js';
import { type MemoryRow, rowOf } from './memory-row.js';
import type { MemoryRows } from './memory-rows.js';
import type { OwnerRow, OwnerRows } from './owner-rows.js';

/** The writes of the store; each call belongs into one transaction. */
export class MemoryWrites {
  constructor(
    private readonly owners: OwnerRows,
    private readonly rows: MemoryRows,
    private readonly history: HistoryRows,
    private readonly indexes: Indexes,
  ) {}

  /** @returns the owner's version, and which memory was superseded by which */
  commit(scope: Scope, { memories, history }: UnitOfWork, now: string) {
    const owner = this.owners.getOrCreate(scope.owner);
    if (owner.nextPosition + memories.length > LAST_POSITION) throw new RangeError('This owner has too many memories');
    const rows = settled(
      memories.map((staged, index) => rowOf(memoryId(owner.id, owner.nextPosition + index), scope, staged, now)),
    );
    const before = rows.filter(isLive).flatMap((row) => this.predecessors(row).map((other) => ({ other, row })));
    for (const { other, row } of before) this.stepBack(other, row, now);
    for (const row of rows) this.rows.insert(row);
    const added = rows.map((row, index) => ({ row, vector: memories[index]?.vector ?? [] }));
    this.indexes.add(
      owner.id,
      added.filter(({ row }) => isLive(row)),
    );
    for (const entry of history) this.history.add(owner.id, { ...entry, createdAt: now });
    const passed = passedOver(rows);
    for (const { row, by } of passed) this.note(row, 'SUPERSEDE', row.text, by.text, now);
    const expiring = rows.filter(({ expires_on }) => expires_on !== null).length;
    return {
      version: this.owners.wrote(owner.id, { memories: rows.length, expiring }),
      superseded: new Map([
        ...before.map(({ other, row }) => [other.uuid, row.uuid] as const),
        ...passed.map(({ row, by }) => [row.uuid, by.uuid] as const),
      ]),
    };
  }

  update(row: MemoryRow, change: StoredChange, now: string): MemoryRow {
    const { text } = change;
    const next: MemoryRow = {
      ...row,
      ...(text && { text: text.text, hash: text.hash }),
      ...(text && row.content_key !== null && { content_key: contentKey(text.text) }),
      ...(change.metadata && { metadata: JSON.stringify({ ...JSON.parse(row.metadata), ...change.metadata }) }),
      ...(change.expiresOn !== undefined && { expires_on: change.expiresOn }),
      updated_at: now,
    };
    this.rows.update(next);
    if (text !== undefined && row.superseded_by === null) this.indexes.replace({ row: next, vector: text.vector });
    this.note(next, 'UPDATE', row.text, next.text, now);
    this.touch(row, next.expires_on !== null && row.expires_on === null ? 1 : 0);
    return next;
  }

  delete(row: MemoryRow, now: string): void {
    this.rows.delete(row.id);
    if (row.superseded_by === null) this.indexes.remove(row.owner_id, [row.id]);
    this.note(row, 'DELETE', row.text, null, now);
    this.touch(row);
  }

  /** Removes what a scope reaches of an owner's memories. @returns how many live ones there were */
  deleteAll(owner: OwnerRow, scope: Scope, now: string): number {
    const live = this.rows.liveIds(owner.id, scope);
    if (live.length === this.rows.countLive(owner.id)) this.indexes.removeOwner(owner.id);
    else this.indexes.remove(owner.id, live);
    this.history.addDeletions(owner.id, scope, now);
    this.rows.deleteAll(owner.id, scope);
    this.owners.wrote(owner.id, { memories: 0, expiring: 0 });
    return live.length;
  }

  /** Removes an owner with all there is. */
  erase(owner: OwnerRow): void {
    this.indexes.removeOwner(owner.id);
    this.owners.delete(owner.id);
  }

  /** Live facts of the same kind step back, as if they had been replaced by this one. */
  restore(row: MemoryRow, vector: ArrayLike<number>, now: string): MemoryRow {
    const back: MemoryRow = { ...row, superseded_by: null, updated_at: now };
    for (const other of this.liveOfSameKind(row)) this.stepBack(other, back, now);
    this.rows.update(back);
    this.indexes.add(ownerOf(row.id), [{ row: back, vector }]);
    this.note(back, 'RESTORE', null, row.text, now);
    this.touch(row);
    return back;
  }

  /** Live facts that a new one replaces: those of its kind, and the same one with an earlier last day. */
  private predecessors(row: MemoryRow): MemoryRow[] {
    const rows = [...this.liveOfSameKind(row), ...this.rows.sameForShorter(row)];
    return [...new Map(rows.map((other) => [other.id, other])).values()];
  }

  private liveOfSameKind(row: MemoryRow): MemoryRow[] {
    if (row.kind === null) return [];
    return this.rows.liveOfKind(row.owner_id, row.agent_id ?? undefined, row.kind);
  }

  private stepBack(row: MemoryRow, successor: MemoryRow, now: string): void {
    this.rows.update({ ...row, superseded_by: successor.uuid, updated_at: now });
    this.indexes.remove(row.owner_id, [row.id]);
    this.note(row, 'SUPERSEDE', row.text, successor.text, now);
  }

  private note(row: MemoryRow, event: Event, previous: string | null, next: string | null, now: string): void {
    this.history.add(row.owner_id, {
      memoryId: row.uuid,
      previous,
      next,
      event,
      createdAt: row.created_at,
      updatedAt: now,
      deleted: event === 'DELETE',
    });
  }

  private touch(row: MemoryRow, expiring = 0): void {
    this.owners.wrote(row.owner_id, { memories: 0, expiring });
  }
}

type Event = Exclude<HistoryEntry['event'], 'ADD'>;

/** The rows that another one of the same request has replaced, with that one. */
function passedOver(rows: readonly MemoryRow[]): { row: MemoryRow; by: MemoryRow }[] {
  const byUuid = new Map(rows.map((row) => [row.uuid, row]));
  return rows.flatMap((row) => {
    const by = byUuid.get(row.superseded_by ?? '');
    return by === undefined ? [] : [{ row, by }];
  });
}

const isLive = ({ superseded_by }: MemoryRow): boolean => superseded_by === null;

// Of several new facts of one kind the last one said holds.
function settled(rows: readonly MemoryRow[]): MemoryRow[] {
  const last = new Map(rows.flatMap((row) => (row.kind === null ? [] : [[row.kind, row.uuid]])));
  return rows.map((row) => {
    const holds = row.kind === null ? row.uuid : (last.get(row.kind) ?? row.uuid);
    return holds === row.uuid ? row : { ...row, superseded_by: holds };
  });
}
