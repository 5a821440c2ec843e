import { inTurns } from '../measure.mjs';
import { openMemory, userScope } from '../memory.mjs';
import { msFigures } from '../result.mjs';
import { Texts } from '../texts.mjs';
import { openRawQueries } from './raw-queries.mjs';
import { copyInto, sdkOverItsOwnStore } from './sdk-memory.mjs';

const USERS = 100;
const EACH = 1_000;
const LIMIT = 10;

/** @type {import('../result.mjs').Case} */
export const ltmSearch = {
  name: 'ltm-search',
  about: 'an uncached search among 100,000 memories of 100 users, beside the raw queries and the store of the SDK',
  run: async (context) => {
    const { quick, progress, folder, filled } = context;
    const memory = await openMemory(await filled(USERS, EACH));
    progress('copying the memories into plain tables');
    const raw = await openRawQueries(await folder(), plainMemories(memory), memory.embedder.dimensions);
    const { ours, queries, byVector } = await race(memory, raw, context);
    raw.close();

    const rows = quick ? 10_000 : USERS * EACH;
    progress('copying the memories into the store of the SDK');
    const sdk = await sdkOverItsOwnStore(await folder(), memory.embedder);
    await copyInto(sdk, plainMemories(memory), rows);
    const theirs = await searchSdk(sdk, context);
    await memory.close();
    return {
      subject: `${(USERS * EACH).toLocaleString('en')} memories of ${USERS} users, ${memory.embedder.dimensions} dimensions`,
      rows: [
        { label: 'this service, through the SDK', figures: msFigures(ours) },
        { label: 'raw sqlite-vec and FTS5 queries', figures: msFigures(queries) },
        { label: 'of them sqlite-vec', figures: msFigures(byVector) },
        { label: `the SDK’s own store, ${rows.toLocaleString('en')} memories`, figures: msFigures(theirs) },
      ],
      bars: [
        { what: 'faster than the SDK’s own store (p50)', value: theirs.p50 / ours.p50, bound: 'at least', limit: 1_000, unit: '×', judged: !quick }, // prettier-ignore
        { what: 'of the time of the raw queries (p50)', value: ours.p50 / queries.p50, bound: 'at most', limit: 2, unit: '×', judged: true }, // prettier-ignore
      ],
      chart: {
        title: `One search among ${(USERS * EACH).toLocaleString('en')} memories (p50, logarithmic)`,
        unit: 'ms',
        logarithmic: true,
        bars: [
          { label: 'this service', value: ours.p50 },
          { label: 'raw queries', value: queries.p50 },
          { label: `SDK’s own store${quick ? ' (10,000)' : ''}`, value: theirs.p50 },
        ],
      },
    };
  },
};

/**
 * @param {import('../memory.mjs').OpenMemory} memory
 * @param {Awaited<ReturnType<typeof openRawQueries>>} raw
 * @param {import('../result.mjs').Context} context
 */
async function race(memory, raw, { quick, progress }) {
  const texts = new Texts(7);
  const runs = quick ? 500 : 5_000;
  /** @type {{ user: number, query: string, vector: Float32Array }} */
  const asked = { user: 0, query: '', vector: new Float32Array() };
  const { ours, queries, byVector } = await inTurns(
    {
      // Not timed against anyone: a new question for the others, embedded, since the raw queries do not embed.
      question: async () => {
        asked.user = texts.below(USERS);
        asked.query = texts.question();
        [asked.vector = asked.vector] = await memory.embedder.embed([asked.query]);
      },
      ours: () => memory.ltm.search(userScope(asked.user), { text: asked.query, limit: LIMIT }),
      queries: () => raw.search(asked.user, asked.query, asked.vector),
      byVector: () => raw.nearest(asked.user, asked.vector),
    },
    { runs, warmUp: runs / 5, progress: (done) => progress(`search ${done} of ${runs}`) },
  );
  return { ours, queries, byVector };
}

/**
 * @param {import('mem0ai/oss').Memory} sdk
 * @param {import('../result.mjs').Context} context
 */
async function searchSdk(sdk, { quick, progress }) {
  const texts = new Texts(8);
  const runs = quick ? 3 : 7; // each takes seconds
  const { theirs } = await inTurns(
    {
      theirs: () =>
        sdk.search(texts.question(), { filters: { user_id: `user${texts.below(USERS)}` }, topK: LIMIT, threshold: 0 }),
    },
    { runs, warmUp: 1, progress: (done) => progress(`search ${done} of ${runs} in the store of the SDK`) },
  );
  return theirs;
}

/**
 * All memories of a filled file, in the order of their owners.
 * @param {import('../memory.mjs').OpenMemory} memory
 * @returns {AsyncGenerator<import('./raw-queries.mjs').PlainMemory>}
 */
async function* plainMemories({ database, embedder }) {
  const rows = /** @type {{ id: number, name: string, text: string }[]} */ (
    database.connection.prepare('SELECT id, user_id AS name, text FROM memories').all()
  );
  for (const { id, name, text } of rows) {
    const [vector = new Float32Array()] = await embedder.embed([text]);
    yield { id, owner: Number(name.replace('user ', '')), vector, text };
  }
}
