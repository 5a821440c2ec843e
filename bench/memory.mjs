/** Long-term memory as the service builds it, on a folder of its own, and a fast way to fill it. */
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  contentKey,
  createMem0Engine,
  DEFAULT_TENANT,
  LocalEmbedder,
  Mem0SdkLongTermMemory,
  Scope,
  SEARCH_WORKER,
  SqliteDatabase,
  SqliteMemoryStore,
  statementOf,
  SystemClock,
  UnitOfWork,
} from './parts.mjs';
import { Texts } from './texts.mjs';

/** Facts that are written at once, and turns that a session has. */
const BATCH = 100;

/**
 * @typedef {Awaited<ReturnType<typeof openMemory>>} OpenMemory
 * @param {string} folder the data folder; the file is where the service looks for it
 */
export async function openMemory(folder) {
  const database = new SqliteDatabase(join(folder, 'pika.db'));
  const embedder = new LocalEmbedder();
  const store = new SqliteMemoryStore(database, embedder, new SystemClock(), { worker: SEARCH_WORKER });
  const engine = await createMem0Engine(store, embedder, join(folder, 'mem0'));
  const ltm = new Mem0SdkLongTermMemory(engine, store, embedder);
  const close = async () => {
    await store.close();
    database.close();
  };
  return { database, embedder, store, ltm, close };
}

/**
 * The scope of one user of the filled memory.
 * @param {number} user from 0
 */
export function userScope(user) {
  return Scope.of(DEFAULT_TENANT, { user: userName(user) });
}

/** @param {number} user from 0 */
export function userName(user) {
  return `user ${user}`;
}

/**
 * Writes memories of users: by turns 100 facts and 100 turns of one session, user after user, round after round, so
 * that the memories of one user lie as far apart in the file as those of a service in use.
 * @param {OpenMemory} memory
 * @param {object} options
 * @param {number} options.users
 * @param {number} options.each memories a user
 * @param {(done: number) => void} options.progress told how many memories are written
 */
export async function fill({ database, embedder, store }, { users, each, progress }) {
  const texts = new Texts(1);
  /** @type {Set<string>} */
  const facts = new Set();
  // Nothing is lost when the measurement is killed; the file is synced once at the end.
  database.connection.pragma('synchronous = OFF');
  for (let written = 0; written < each; written += BATCH) {
    const count = Math.min(BATCH, each - written);
    const round = written / BATCH;
    for (let user = 0; user < users; user++) {
      const isSession = round % 2 === 1;
      const scope = isSession ? sessionScope(user, round) : userScope(user);
      const contents = Array.from({ length: count }, () => (isSession ? texts.turn() : newFact(texts, facts)));
      await store.commit(scope, await stage(contents, isSession, embedder));
      progress(users * written + (user + 1) * count);
    }
  }
  database.connection.pragma('wal_checkpoint(TRUNCATE)');
  database.connection.pragma('synchronous = FULL');
}

/**
 * A fact that nobody has yet: the store takes no fact of an owner twice.
 * @param {Texts} texts
 * @param {Set<string>} known what the facts so far say
 */
function newFact(texts, known) {
  for (;;) {
    const fact = texts.fact();
    const statement = statementOf(fact);
    if (known.has(statement)) continue;
    known.add(statement);
    return fact;
  }
}

/**
 * @param {number} user
 * @param {number} session
 */
function sessionScope(user, session) {
  return Scope.of(DEFAULT_TENANT, { user: userName(user), session: `session ${session}` });
}

/**
 * What the SDK would hand to the store.
 * @param {readonly string[]} contents
 * @param {boolean} areTurns
 * @param {OpenMemory['embedder']} embedder
 */
async function stage(contents, areTurns, embedder) {
  const unit = new UnitOfWork();
  const vectors = await embedder.embed(contents);
  const createdAt = new Date().toISOString();
  for (const [index, text] of contents.entries()) {
    const id = randomUUID();
    unit.memories.push({
      id,
      vector: vectors[index] ?? [],
      payload: { data: text, hash: createHash('md5').update(text).digest('hex'), createdAt },
      fact: areTurns ? undefined : { text, category: 'other', confidence: 1 },
      contentKey: areTurns ? undefined : contentKey(text),
      metadata: {},
      expiresOn: undefined,
      customScore: areTurns ? 1 : 0.6,
    });
    unit.history.push({ memoryId: id, previous: null, next: text, event: 'ADD', createdAt, updatedAt: null, deleted: false }); // prettier-ignore
  }
  return unit;
}
