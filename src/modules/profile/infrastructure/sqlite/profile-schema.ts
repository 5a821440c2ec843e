/**
 * Tables of profiles and standing queries, oldest change first; never edit one that was released.
 * - profiles: one row a user whom somebody reads; `body` is the profile as JSON, right for `version` and `day`
 * - standing_answers: what each standing query finds for such a user, as JSON, with its own version and day
 * - standing_queries: the queries of a tenant that has chosen its own, a JSON list of texts
 */
export const PROFILE_SCHEMA: readonly string[] = [
  `
  CREATE TABLE profiles (
    tenant TEXT NOT NULL,
    user_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    day TEXT NOT NULL,
    idle INTEGER NOT NULL,
    asks INTEGER NOT NULL,
    computed_at TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (tenant, user_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX profiles_by_age ON profiles (computed_at);

  CREATE TABLE standing_answers (
    tenant TEXT NOT NULL,
    user_id TEXT NOT NULL,
    text TEXT NOT NULL,
    version INTEGER NOT NULL,
    day TEXT NOT NULL,
    query_key TEXT NOT NULL,
    max_results INTEGER NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (tenant, user_id, text),
    FOREIGN KEY (tenant, user_id) REFERENCES profiles (tenant, user_id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE standing_queries (tenant TEXT PRIMARY KEY, texts TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
];
