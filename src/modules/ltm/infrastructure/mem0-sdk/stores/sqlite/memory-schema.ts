/**
 * Tables of long-term memory, oldest change first; never edit one that was released.
 * - owners: one row a partition; `version` is the number of the last write among all writes, `next_position` with every memory,
 *   `expiring` counts the memories that were ever given a last day
 * - owner_numbers: the last number that was given to an owner; none is given twice
 * - memories: the source of truth; `id` is made of owner and position (see memory-id.ts), so an owner's rows are
 *   neighbours and both indexes need no mapping; `uuid` names a memory outside
 *   a superseded one stays as a row but leaves both indexes
 * - lexical_segments: the packed forward index of each owner (see domain/lexical)
 * - vector_segments: the packed vectors of each owner (see domain/vectors)
 * - memory_history: what happened to each memory, oldest first
 */
export const MEMORY_SCHEMA: readonly string[] = [
  `
  CREATE TABLE owners (
    id INTEGER PRIMARY KEY,
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('user', 'agent', 'session')),
    name TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    next_position INTEGER NOT NULL DEFAULT 0,
    expiring INTEGER NOT NULL DEFAULT 0,
    UNIQUE (tenant, kind, name)
  );

  CREATE TABLE memories (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    owner_id INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    tenant TEXT NOT NULL,
    user_id TEXT,
    agent_id TEXT,
    session_id TEXT,
    text TEXT NOT NULL,
    content_key TEXT,
    category TEXT NOT NULL,
    kind TEXT,
    confidence REAL NOT NULL,
    custom_score REAL NOT NULL,
    metadata TEXT NOT NULL,
    hash TEXT NOT NULL,
    attributed_to TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT,
    expires_on TEXT,
    superseded_by TEXT
  );
  CREATE INDEX memories_of_agent ON memories (tenant, agent_id, owner_id) WHERE agent_id IS NOT NULL;
  CREATE INDEX memories_of_session ON memories (tenant, session_id, owner_id) WHERE session_id IS NOT NULL;
  CREATE UNIQUE INDEX facts_by_content ON memories (owner_id, coalesce(agent_id, ''), content_key)
    WHERE content_key IS NOT NULL AND superseded_by IS NULL;
  CREATE INDEX facts_by_kind ON memories (owner_id, kind) WHERE kind IS NOT NULL AND superseded_by IS NULL;

  CREATE TABLE lexical_segments (
    owner_id INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (owner_id, number)
  );

  CREATE TABLE memory_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    memory_uuid TEXT NOT NULL,
    owner_id INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    previous TEXT,
    next TEXT,
    event TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT,
    is_deleted INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX history_of_memory ON memory_history (memory_uuid, id);
  CREATE INDEX history_of_owner ON memory_history (owner_id);

  CREATE TABLE memory_engine (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE write_counter (one INTEGER PRIMARY KEY CHECK (one = 1), writes INTEGER NOT NULL);
  INSERT INTO write_counter VALUES (1, 0);
  CREATE TABLE resets (tenant TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID;
  `,
  // Counts and the newest of a category, without a look at the rows that are not shown.
  `
  CREATE INDEX memories_by_category ON memories (owner_id, category, id, agent_id, session_id, expires_on)
    WHERE superseded_by IS NULL;
    `,
  `
  CREATE INDEX memories_of_app ON memories (tenant, json_extract(metadata, '$.app_id'))
    WHERE json_extract(metadata, '$.app_id') IS NOT NULL;
  `,
  `
  CREATE TABLE vector_segments (
    owner_id INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (owner_id, number)
  );
  `,
  `
  CREATE TABLE owner_numbers (one INTEGER PRIMARY KEY CHECK (one = 1), last INTEGER NOT NULL);
  INSERT INTO owner_numbers SELECT 1, coalesce(max(id), 0) FROM owners;
  `,
];
