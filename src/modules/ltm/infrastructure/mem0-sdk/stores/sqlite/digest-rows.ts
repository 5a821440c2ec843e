import type { Statement } from 'better-sqlite3';
import type { SqliteDatabase } from '../../../../../../platform/sqlite/sqlite-database.js';
import type { FactCategory } from '../../../../../../shared/kernel/fact-category.js';
import type { Scope } from '../../../../../../shared/kernel/scope.js';
import { DIGEST_LIMITS, type FactsDigest } from '../../../../domain/facts-digest.js';
import { LAST_POSITION, memoryId } from './memory-id.js';
import { factOf, type MemoryRow } from './memory-row.js';
import type { OwnerRows } from './owner-rows.js';

const SHOWN = `owner_id = @owner AND superseded_by IS NULL
  AND (@agent IS NULL OR agent_id = @agent) AND (@session IS NULL OR session_id = @session)
  AND (@today IS NULL OR expires_on IS NULL OR expires_on >= @today)`;

/** An owner's memories at a glance. Each statement reads an index, and only the rows that it gives. */
export class DigestRows {
  private readonly counts: Statement;
  private readonly current: Statement;
  private readonly preferences: Statement;
  private readonly recent: Statement;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly owners: OwnerRows,
  ) {
    const db = database.connection;
    const byCategory = 'memories INDEXED BY memories_by_category';
    this.counts = db.prepare(`SELECT category, count(*) AS many FROM ${byCategory} WHERE ${SHOWN} GROUP BY category`);
    // Beside max() SQLite gives the other columns of the row that has the greatest.
    this.current = db.prepare(`
      SELECT *, max(id) FROM memories INDEXED BY facts_by_kind WHERE ${SHOWN} AND kind IS NOT NULL
      GROUP BY kind ORDER BY instr(kind, ':') > 0, id DESC LIMIT ${DIGEST_LIMITS.current}`);
    this.preferences = db.prepare(`
      SELECT * FROM ${byCategory} WHERE ${SHOWN} AND category = 'preference'
      ORDER BY id DESC LIMIT ${DIGEST_LIMITS.preferences}`);
    this.recent = db.prepare(`
      SELECT * FROM memories NOT INDEXED WHERE id BETWEEN @first AND @last AND ${SHOWN}
      ORDER BY id DESC LIMIT ${DIGEST_LIMITS.recent}`);
  }

  /**
   * All of one state, whatever other processes write meanwhile.
   * @param today memories whose last day is earlier are left out, `YYYY-MM-DD`
   */
  read(scope: Scope, today: string | undefined): FactsDigest {
    return this.database.snapshot(() => {
      const version = this.owners.versionOf(scope);
      const owner = this.owners.get(scope.owner);
      return { version, ...(owner === undefined ? NOTHING : this.digestOf(owner.id, scope, today)) };
    });
  }

  private digestOf(owner: number, { agent, session }: Scope, today: string | undefined): Contents {
    const within = { owner, agent: agent ?? null, session: session ?? null, today: today ?? null };
    const facts = (statement: Statement, values: object) => (statement.all(values) as MemoryRow[]).map(factOf);
    const counts = this.counts.all(within) as { category: FactCategory; many: number }[];
    return {
      counts: Object.fromEntries(counts.map(({ category, many }) => [category, many])),
      current: facts(this.current, within),
      preferences: facts(this.preferences, within),
      recent: facts(this.recent, { ...within, first: memoryId(owner, 0), last: memoryId(owner, LAST_POSITION) }),
    };
  }
}

type Contents = Omit<FactsDigest, 'version'>;

const NOTHING: Contents = { counts: {}, current: [], preferences: [], recent: [] };
