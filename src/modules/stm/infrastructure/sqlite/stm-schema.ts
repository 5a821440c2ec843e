/** Every change of the tables of short-term memory, oldest first; what was released is never edited. */
export const STM_SCHEMA: readonly string[] = [
  // Row ids are never used again: a reader that still holds one must not come upon another user's session.
  `CREATE TABLE stm_sessions (
     id          INTEGER PRIMARY KEY AUTOINCREMENT,
     tenant      TEXT NOT NULL,
     user_id     TEXT NOT NULL,
     session_id  TEXT NOT NULL,
     agent_id    TEXT,
     revision    INTEGER NOT NULL DEFAULT 0,
     tokens      INTEGER NOT NULL DEFAULT 0,
     created_at  TEXT NOT NULL,
     updated_at  TEXT NOT NULL,
     UNIQUE (tenant, user_id, session_id)
   );
   CREATE INDEX stm_sessions_by_activity ON stm_sessions (tenant, user_id, updated_at, session_id);

   CREATE TABLE stm_messages (
     id          INTEGER PRIMARY KEY,
     session     INTEGER NOT NULL REFERENCES stm_sessions (id) ON DELETE CASCADE,
     position    INTEGER NOT NULL,
     message_id  TEXT NOT NULL,
     role        TEXT NOT NULL,
     name        TEXT,
     content     TEXT NOT NULL,
     tokens      INTEGER NOT NULL,
     metadata    TEXT,
     created_at  TEXT NOT NULL,
     UNIQUE (session, position),
     UNIQUE (session, message_id)
   );

   CREATE TABLE stm_requests (
     session          INTEGER NOT NULL REFERENCES stm_sessions (id) ON DELETE CASCADE,
     idempotency_key  TEXT NOT NULL,
     fingerprint      TEXT NOT NULL,
     revision         INTEGER NOT NULL,
     PRIMARY KEY (session, idempotency_key)
   ) WITHOUT ROWID;`,
  // Sessions of before are due at once, so that what they need is found out.
  `ALTER TABLE stm_sessions ADD COLUMN session_up_to INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE stm_sessions ADD COLUMN recent_up_to INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE stm_sessions ADD COLUMN covered_tokens INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE stm_sessions ADD COLUMN session_summary TEXT;
   ALTER TABLE stm_sessions ADD COLUMN recent_summary TEXT;
   ALTER TABLE stm_sessions ADD COLUMN handed_over INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE stm_sessions ADD COLUMN attend_at INTEGER NOT NULL DEFAULT 0;
   CREATE INDEX stm_sessions_by_attendance ON stm_sessions (attend_at);`,
  // Counts what changes the answers of a search, user by user.
  `CREATE TABLE stm_changes (
     tenant   TEXT NOT NULL,
     user_id  TEXT NOT NULL,
     changes  INTEGER NOT NULL,
     PRIMARY KEY (tenant, user_id)
   ) WITHOUT ROWID;
   CREATE TRIGGER stm_session_grew AFTER UPDATE OF revision ON stm_sessions BEGIN
     INSERT INTO stm_changes VALUES (new.tenant, new.user_id, 1) ON CONFLICT DO UPDATE SET changes = changes + 1;
   END;
   CREATE TRIGGER stm_session_left AFTER DELETE ON stm_sessions BEGIN
     INSERT INTO stm_changes VALUES (old.tenant, old.user_id, 1) ON CONFLICT DO UPDATE SET changes = changes + 1;
   END;`,
];
