/**
 * What the HTTP adapter keeps beside the Mem0 service, oldest change first; never edit one that was released.
 * - mem0_writes, mem0_versions: the number of the last write to each owner, agent and session, among all writes;
 *   kind `tenant` is all of a tenant
 * - mem0_outbox: writes from the moment they are accepted until the Mem0 service has them; `receipt` is there for
 *   another process that waits for it, `refused` says why it will never be delivered
 * - mem0_turns: who writes for an owner now; a process that dies leaves a turn that runs out
 * - mem0_promises: ids that were given to callers before the Mem0 service gave its own
 * - mem0_gone: memories that were deleted, whose history can still be read
 */
export const MEM0_HTTP_SCHEMA: readonly string[] = [
  `
  CREATE TABLE mem0_writes (one INTEGER PRIMARY KEY CHECK (one = 1), writes INTEGER NOT NULL);
  INSERT INTO mem0_writes VALUES (1, 0);
  CREATE TABLE mem0_versions (
    tenant TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL,
    PRIMARY KEY (tenant, kind, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE mem0_outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant TEXT NOT NULL,
    owner TEXT NOT NULL,
    process TEXT NOT NULL,
    entry TEXT NOT NULL,
    receipt TEXT,
    refused TEXT
  ) STRICT;
  CREATE INDEX mem0_outbox_pending ON mem0_outbox (owner, seq) WHERE receipt IS NULL AND refused IS NULL;
  CREATE INDEX mem0_outbox_of_tenant ON mem0_outbox (tenant, seq) WHERE receipt IS NULL AND refused IS NULL;

  CREATE TABLE mem0_turns (owner TEXT PRIMARY KEY, token TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE mem0_promises (
    tenant TEXT NOT NULL, id TEXT NOT NULL, remote_id TEXT NOT NULL, PRIMARY KEY (tenant, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE mem0_gone (
    tenant TEXT NOT NULL, id TEXT NOT NULL, remote_id TEXT NOT NULL, past TEXT NOT NULL, PRIMARY KEY (tenant, id)
  ) STRICT, WITHOUT ROWID;
  `,
];
