/** Short-term memory as the service builds it, on a SQLite file of its own; its jobs run when they are told to. */
import { join } from 'node:path';
import { DEFAULT_TENANT, SqliteDatabase, SystemClock } from './parts.mjs';

const STM = '../dist/modules/stm/';

/** @type {typeof import('../src/modules/stm/infrastructure/sqlite/sqlite-session-store.js')} */
const { SqliteSessionStore } = await built('infrastructure/sqlite/sqlite-session-store.js');
/** @type {typeof import('../src/platform/tokens/o200k-token-counter.js')} */
const { O200kTokenCounter } = await import(
  new URL('../dist/platform/tokens/o200k-token-counter.js', import.meta.url).href
);
/** @type {typeof import('../src/modules/stm/application/summaries/extractive-summarizer.js')} */
const { ExtractiveSummarizer } = await built('application/summaries/extractive-summarizer.js');
/** @type {typeof import('../src/modules/stm/application/summaries/tier-summaries.js')} */
const { TierSummaries } = await built('application/summaries/tier-summaries.js');
/** @type {typeof import('../src/modules/stm/application/summaries/settled-session.js')} */
const { SettledSession } = await built('application/summaries/settled-session.js');
/** @type {typeof import('../src/modules/stm/application/read-session/read-session.handler.js')} */
const { ReadSessionHandler } = await built('application/read-session/read-session.handler.js');
/** @type {typeof import('../src/modules/stm/application/read-session/read-session.query.js')} */
const { ReadSession } = await built('application/read-session/read-session.query.js');
/** @type {typeof import('../src/modules/stm/application/compress-session/compress-session-job.handler.js')} */
const { CompressSessionJobHandler } = await built('application/compress-session/compress-session-job.handler.js');
/** @type {typeof import('../src/modules/stm/domain/session-rules.js')} */
const { SessionRules } = await built('domain/session-rules.js');
/** @type {typeof import('../src/config/stm.settings.js')} */
const { StmSettings } = await import(new URL('../dist/config/stm.settings.js', import.meta.url).href);
/** @type {typeof import('../src/modules/jobs/application/job-handlers.js')} */
const { JobHandlers } = await import(new URL('../dist/modules/jobs/application/job-handlers.js', import.meta.url).href);

/** Messages of one append while a session is filled. */
const BATCH = 200;

/**
 * @typedef {Awaited<ReturnType<typeof openSessions>>} OpenSessions
 * @param {string} folder
 */
export async function openSessions(folder) {
  const database = new SqliteDatabase(join(folder, 'sessions.db'));
  const store = new SqliteSessionStore(database);
  const rules = new SessionRules(new StmSettings());
  const tokens = new O200kTokenCounter();
  const extractive = new ExtractiveSummarizer(tokens);
  const summaries = new TierSummaries(rules);
  const reader = new ReadSessionHandler(store, new SettledSession(store, rules, summaries, extractive), rules);
  const compressor = new CompressSessionJobHandler(store, rules, summaries, extractive, new JobHandlers());
  const clock = new SystemClock();
  let count = 0;

  /** @param {string} session */
  const keyOf = (session) => ({ tenant: DEFAULT_TENANT, user: 'bench', session });

  /**
   * @param {string} session
   * @param {string[]} contents
   */
  async function append(session, contents) {
    const at = clock.iso();
    /** @type {import('../src/modules/stm/domain/message.js').CountedMessage[]} */
    const messages = [];
    for (const content of contents) {
      messages.push({ id: `m${count++}`, role: 'user', content, createdAt: at, tokens: await tokens.count(content) });
    }
    return store.append(keyOf(session), { messages, at, attendAt: clock.now() });
  }

  /** @param {string} session */
  const read = (session) => reader.execute(new ReadSession(keyOf(session)));

  /**
   * What the job after an append does.
   * @param {string} session
   */
  async function compress(session) {
    const { createdAt } = (await read(session)).session;
    const context = { jobId: '', tenant: DEFAULT_TENANT, attempt: 1, signal: new AbortController().signal };
    const reference = { user: 'bench', session, createdAt };
    await compressor.run(reference, { ...context, progress: () => Promise.resolve() });
  }

  /**
   * Fills a session and compresses it.
   * @param {string} session
   * @param {number} messages
   * @param {() => string} text
   */
  async function fill(session, messages, text) {
    for (let from = 0; from < messages; from += BATCH) {
      await append(session, Array.from({ length: Math.min(BATCH, messages - from) }, text));
    }
    await compress(session);
  }

  return { append, read, compress, fill, close: () => database.close() };
}

/** @param {string} path */
async function built(path) {
  return import(new URL(`${STM}${path}`, import.meta.url).href);
}
