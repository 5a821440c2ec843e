/**
 * Every change of the jobs' tables, oldest first.
 *
 * `due_at` is one column for "nobody may take it before": the due time of a pending job, the end of the lease
 * of a processing one. `lane_head` is 1 for the first unfinished job of each lane and for every unfinished job
 * without a lane; only these can be claimed, so a claim costs the same however long the lanes are.
 */
export const JOBS_SCHEMA: readonly string[] = [
  `
  CREATE TABLE jobs (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    lane TEXT,
    subject TEXT,
    key TEXT,
    status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'processing', 'completed', 'failed')),
    due_at INTEGER NOT NULL,
    lane_head INTEGER NOT NULL,
    lease TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    progress INTEGER NOT NULL DEFAULT 0,
    current_step TEXT,
    payload TEXT NOT NULL,
    result TEXT,
    error TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX jobs_key ON jobs (tenant, kind, key) WHERE key IS NOT NULL;
  CREATE INDEX jobs_due ON jobs (due_at, seq) WHERE lane_head = 1;
  CREATE UNIQUE INDEX jobs_lane_head ON jobs (tenant, lane) WHERE lane_head = 1 AND lane IS NOT NULL;
  CREATE INDEX jobs_lane ON jobs (tenant, lane, due_at, seq) WHERE status = 'pending' AND lane IS NOT NULL;
  CREATE INDEX jobs_subject ON jobs (tenant, subject) WHERE subject IS NOT NULL;
  CREATE INDEX jobs_by_status ON jobs (tenant, status, seq);
  CREATE INDEX jobs_by_tenant ON jobs (tenant, seq);
  CREATE INDEX jobs_ended ON jobs (updated_at) WHERE status IN ('completed', 'failed');
  `,
];
