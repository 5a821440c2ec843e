import type { Database, Statement } from 'better-sqlite3';
import type { Scope } from '../../../../../../shared/kernel/scope.js';
import { APP_FIELD, type Entity } from '../../../../domain/fact.js';
import type { Filter } from '../../../../domain/filter.js';
import type { FactIdentity, KnownFact } from '../memory-store.js';
import { LAST_POSITION, memoryId } from './memory-id.js';
import { FACT_COLUMNS, type FactRow, factRow, type FactValues, type MemoryRow } from './memory-row.js';
import { type SqlCondition, sqlFilter } from './sql-filter.js';

/** What narrows an owner's memories: the rest of the scope, a filter, the calendar. */
export interface Narrowing {
  readonly scope: Pick<Scope, 'tenant' | 'user' | 'agent' | 'session'>;
  readonly filter?: Filter | undefined;
  /** Memories whose last day is earlier are left out, `YYYY-MM-DD`; undefined leaves all in. */
  readonly today: string | undefined;
}

/** Condition: what a scope reaches of an owner's memories; its values are those of `reachedBy`. */
export const WITHIN_SCOPE = `id BETWEEN @first AND @last
  AND (@agent IS NULL OR agent_id = @agent) AND (@session IS NULL OR session_id = @session)`;

/** The values of `WITHIN_SCOPE`. */
export function reachedBy(ownerId: number, { agent, session }: Pick<Scope, 'agent' | 'session'>) {
  return { ...rangeOf(ownerId), agent: agent ?? null, session: session ?? null };
}

/** The application of a memory; written as in the index `memories_of_app`. */
const APP = `json_extract(metadata, '$.${APP_FIELD}')`;

/** The rows of memories. */
export class MemoryRows {
  private readonly insertOne: Statement;
  private readonly byIds: Statement;
  private readonly byUuid: Statement;
  private readonly byContent: Statement;
  private readonly ofKind: Statement;
  private readonly liveByUuid: Statement;
  private readonly sameShorter: Statement;
  private readonly updateOne: Statement;
  private readonly deleteOne: Statement;

  constructor(private readonly db: Database) {
    this.insertOne = db.prepare(`
      INSERT INTO memories (id, uuid, owner_id, tenant, user_id, agent_id, session_id, text, content_key, category, kind,
        confidence, custom_score, metadata, hash, attributed_to, created_at, updated_at, expires_on, superseded_by)
      VALUES (@id, @uuid, @owner_id, @tenant, @user_id, @agent_id, @session_id, @text, @content_key, @category, @kind,
        @confidence, @custom_score, @metadata, @hash, @attributed_to, @created_at, @updated_at, @expires_on,
        @superseded_by)`);
    this.updateOne = db.prepare(`
      UPDATE memories SET text = @text, content_key = @content_key, metadata = @metadata, hash = @hash,
        updated_at = @updated_at, expires_on = @expires_on, superseded_by = @superseded_by
      WHERE id = @id`);
    this.deleteOne = db.prepare('DELETE FROM memories WHERE id = ?');
    this.byIds = db
      .prepare(
        `SELECT ${FACT_COLUMNS.join()} FROM memories
        WHERE id IN (SELECT value FROM json_each(@ids)) AND tenant = @tenant AND superseded_by IS NULL
          AND (@user IS NULL OR user_id = @user)
          AND (@agent IS NULL OR agent_id = @agent)
          AND (@session IS NULL OR session_id = @session)`,
      )
      .raw();
    this.byUuid = db.prepare('SELECT * FROM memories WHERE uuid = ? AND tenant = ?');
    const sameContent = `owner_id = @owner_id AND coalesce(agent_id, '') = coalesce(@agent_id, '')
      AND content_key = @content_key AND superseded_by IS NULL`;
    // For as long as the other, or longer.
    const lastsAsLong = 'expires_on IS NULL OR (@expires_on IS NOT NULL AND expires_on >= @expires_on)';
    this.byContent = db.prepare(`SELECT * FROM memories WHERE ${sameContent} AND (${lastsAsLong})`);
    this.sameShorter = db.prepare(`SELECT * FROM memories WHERE ${sameContent} AND NOT (${lastsAsLong})`);
    this.liveByUuid = db
      .prepare(
        `SELECT uuid, id FROM memories WHERE uuid IN (SELECT value FROM json_each(@uuids))
          AND tenant = @tenant AND superseded_by IS NULL`,
      )
      .raw();
    this.ofKind = db.prepare(`
      SELECT * FROM memories
      WHERE owner_id = ? AND kind = ? AND coalesce(agent_id, '') = ? AND superseded_by IS NULL`);
  }

  insert(row: MemoryRow): void {
    this.insertOne.run(row);
  }

  update(row: MemoryRow): void {
    this.updateOne.run(row);
  }

  delete(id: number): void {
    this.deleteOne.run(id);
  }

  /** @returns those that are there, live and in reach of the scope, by id: since they were found, all may have changed */
  read({ tenant, user, agent, session }: Scope, ids: readonly number[]): Map<number, FactRow> {
    const reach = { tenant, user: user ?? null, agent: agent ?? null, session: session ?? null };
    const rows = this.byIds.all({ ...reach, ids: JSON.stringify(ids) }) as FactValues[];
    return new Map(rows.map((values) => [values[0], factRow(values)]));
  }

  find(tenant: string, uuid: string): MemoryRow | undefined {
    return this.byUuid.get(uuid, tenant) as MemoryRow | undefined;
  }

  findByContent(ownerId: number, agent: string | undefined, facts: readonly FactIdentity[]): Map<string, KnownFact> {
    const known = new Map<string, KnownFact>();
    for (const { contentKey, expiresOn } of facts) {
      const row = this.byContent.get({
        owner_id: ownerId,
        agent_id: agent ?? null,
        content_key: contentKey,
        expires_on: expiresOn ?? null,
      }) as MemoryRow | undefined;
      if (row === undefined) continue;
      known.set(contentKey, { id: row.uuid, kind: row.kind ?? undefined, customScore: row.custom_score });
    }
    return known;
  }

  /** The live facts that say the same as a row, but only up to an earlier day. */
  sameForShorter({ owner_id, agent_id, content_key, expires_on }: MemoryRow): MemoryRow[] {
    return this.sameShorter.all({ owner_id, agent_id, content_key, expires_on }) as MemoryRow[];
  }

  /** The ids of a tenant's live memories by their ids outside. */
  liveIdsOf(tenant: string, uuids: readonly string[]): Map<string, number> {
    const rows = this.liveByUuid.all({ tenant, uuids: JSON.stringify(uuids) }) as [string, number][];
    return new Map(rows);
  }

  /** The ids outside of an owner's memories, of all or those that a scope reaches, superseded ones included. */
  uuidsWithin(ownerId: number, scope?: Scope): string[] {
    return this.db
      .prepare(`SELECT uuid FROM memories WHERE ${WITHIN_SCOPE}`)
      .pluck()
      .all(reachedBy(ownerId, { agent: scope?.agent, session: scope?.session })) as string[];
  }

  /** The live facts of one kind. */
  liveOfKind(ownerId: number, agent: string | undefined, kind: string): MemoryRow[] {
    return this.ofKind.all(ownerId, kind, agent ?? '') as MemoryRow[];
  }

  /** The ids of an owner's live memories that a narrowing leaves. */
  idsWithin(ownerId: number, narrowing: Narrowing): Set<number> {
    const { sql, values } = within(ownerId, narrowing);
    return new Set(this.db.prepare(`SELECT id FROM memories WHERE ${sql}`).pluck().all(values) as number[]);
  }

  /** The ids of the live memories that a scope reaches of an owner's. */
  liveIds(ownerId: number, scope: Scope): number[] {
    return this.db
      .prepare(`SELECT id FROM memories WHERE ${WITHIN_SCOPE} AND superseded_by IS NULL`)
      .pluck()
      .all(reachedBy(ownerId, scope)) as number[];
  }

  countLive(ownerId: number): number {
    return this.db
      .prepare('SELECT count(*) FROM memories WHERE id BETWEEN @first AND @last AND superseded_by IS NULL')
      .pluck()
      .get(rangeOf(ownerId)) as number;
  }

  /** Deletes what a scope reaches of an owner's memories, superseded ones included. */
  deleteAll(ownerId: number, scope: Scope): void {
    this.db.prepare(`DELETE FROM memories WHERE ${WITHIN_SCOPE}`).run(reachedBy(ownerId, scope));
  }

  /**
   * Some of the live memories that a narrowing leaves, newest first, and how many there are.
   * @param ownerId whose; undefined for those that an agent or session has of everybody
   */
  page(ownerId: number | undefined, narrowing: Narrowing, offset: number, limit: number) {
    const { sql, values } = within(ownerId, narrowing);
    const rows = this.db
      .prepare(`SELECT * FROM memories WHERE ${sql} ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?`)
      .all(...values, limit, offset) as MemoryRow[];
    const total = this.db.prepare(`SELECT count(*) FROM memories WHERE ${sql}`).pluck().get(values) as number;
    return { rows, total };
  }

  /** Everyone who has memories (of one application, where it is given), with the number of live ones. */
  entities(tenant: string, app?: string): Entity[] {
    const of = (type: Entity['type'], id: string) => `
      SELECT '${type}' AS type, ${id} AS id, count(*) AS memories, min(created_at) AS createdAt,
        max(coalesce(updated_at, created_at)) AS updatedAt
      FROM memories WHERE tenant = @tenant AND ${id} IS NOT NULL AND superseded_by IS NULL
        ${app === undefined ? '' : `AND ${APP} = @app`}
      GROUP BY ${id}`;
    const types = [of('user', 'user_id'), of('agent', 'agent_id'), of('run', 'session_id'), of('app', APP)];
    const values = app === undefined ? { tenant } : { tenant, app };
    return this.db.prepare(types.join(' UNION ALL ')).all(values) as Entity[];
  }
}

function rangeOf(ownerId: number): { first: number; last: number } {
  return { first: memoryId(ownerId, 0), last: memoryId(ownerId, LAST_POSITION) };
}

function within(ownerId: number | undefined, { scope, filter, today }: Narrowing): SqlCondition {
  const parts: SqlCondition[] = [
    ownerId === undefined
      ? { sql: 'tenant = ?', values: [scope.tenant] }
      : { sql: 'id BETWEEN ? AND ?', values: Object.values(rangeOf(ownerId)) },
    { sql: 'superseded_by IS NULL', values: [] },
    ...(scope.agent === undefined ? [] : [{ sql: 'agent_id = ?', values: [scope.agent] }]),
    ...(scope.session === undefined ? [] : [{ sql: 'session_id = ?', values: [scope.session] }]),
    ...(today === undefined ? [] : [{ sql: 'expires_on IS NULL OR expires_on >= ?', values: [today] }]),
    ...(filter === undefined ? [] : [sqlFilter(filter)]),
  ];
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' AND '),
    values: parts.flatMap(({ values }) => values),
  };
}
