/** How well search finds the turns of a conversation that answer a question. */
import { readFile } from 'node:fs/promises';
import { DEPTH, ranksOf, retrievalFigures } from './metrics.mjs';
import { UsageError } from './options.mjs';
import { retrievalReport } from './retrieval-report.mjs';

/**
 * @typedef {{ id: string, speaker: string, text: string }} Turn
 * @typedef {{ question: string, evidence?: string[], category?: string | number }} Question evidence: ids of turns
 * @typedef {{ session: string | number, messages: Turn[] }} Session
 * @typedef {{ id: string, sessions: Session[], questions: Question[] }} Conversation
 * @typedef {{ single: boolean, source: 'ltm' | 'search' }} Method
 * @typedef {{ service: import('./client.mjs').Service, user: string, method: Method }} To
 */

// Long enough that a busy machine changes no result.
const TIMEOUT_MS = 30_000;

/**
 * @param {string} file in JSON: `{ conversations: Conversation[] }`
 * @returns {Promise<Conversation[]>}
 * @throws UsageError
 */
export async function readConversations(file) {
  try {
    const { conversations } = JSON.parse(await readFile(file, 'utf8'));
    if (Array.isArray(conversations) && conversations.length > 0) return conversations;
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
  throw new UsageError(`${file} holds no "conversations".`);
}

/**
 * Posts each conversation as memories of one user and asks its questions.
 * @param {readonly Conversation[]} conversations
 * @param {Method} method
 * @param {{ service: import('./client.mjs').Service, progress: import('./progress.mjs').Progress, run: string }} on
 *   run: text that makes the user ids of this run unique
 * @returns {Promise<import('./report.mjs').Evaluation>}
 */
export async function measureRetrieval(conversations, method, { service, progress, run }) {
  /** @type {import('./retrieval-report.mjs').Answered[]} */
  const answered = [];
  const counts = { conversations: conversations.length, turns: 0, questions: 0, skipped: 0, unknown_evidence: 0 };
  for (const [index, conversation] of conversations.entries()) {
    const name = `${conversation.id} (${index + 1} of ${conversations.length})`;
    const to = { service, user: `${run} ${conversation.id}`, method };
    const turns = await remember(conversation, to, (done, all) =>
      progress.step(`${name}: ${done} of ${all} turns posted`),
    );
    const questions = answerable(conversation, new Set(turns.values()), counts);
    for (const [asked, question] of questions.entries()) {
      progress.step(`${name}: ${asked} of ${questions.length} questions asked`);
      answered.push({ conversation: conversation.id, ...(await judged(question, turns, to)) });
    }
    progress.done(`${name}: ${turns.size} turns, ${questions.length} questions`);
    counts.turns += turns.size;
  }
  counts.questions = answered.length;
  return retrievalReport(answered, counts, method);
}

/**
 * Stores every turn as one memory, in order.
 * @param {Conversation} conversation
 * @param {To} to
 * @param {(done: number, all: number) => void} tell
 * @returns {Promise<Map<string, string>>} the id of the turn by the id of its memory
 */
async function remember({ sessions }, to, tell) {
  /** @type {Map<string, string>} */
  const turns = new Map();
  const all = sessions.flatMap(({ messages }) => messages).length;
  for (const { session, messages } of sessions) {
    const requests = to.method.single ? messages.map((turn) => [turn]) : [messages];
    for (const batch of requests) {
      tell(turns.size, all);
      const ids = await store(to, session, batch);
      for (const [index, { id }] of batch.entries()) turns.set(ids[index] ?? '', id);
    }
  }
  return turns;
}

/**
 * @param {To} to
 * @param {string | number} session
 * @param {readonly Turn[]} batch
 * @returns {Promise<string[]>} one id a turn, in order
 */
async function store({ service, user }, session, batch) {
  const [first] = batch;
  const { results } = await service.remember({
    messages: batch.map(({ speaker, text }) => ({ role: 'user', content: `${speaker}: ${text}` })),
    user_id: user,
    run_id: `session ${session}`,
    infer: false,
    metadata: batch.length === 1 ? { dia_id: first?.id } : {}, // metadata is for the whole request
  });
  if (results.length !== batch.length) {
    throw new Error(`POST /memories stored ${results.length} of ${batch.length} turns of session ${session}.`);
  }
  return results.map((/** @type {{ id: string }} */ { id }) => id);
}

/**
 * The questions whose evidence can be found; a question without any is skipped.
 * @param {Conversation} conversation
 * @param {ReadonlySet<string>} turns
 * @param {{ skipped: number, unknown_evidence: number }} counts
 */
function answerable({ questions }, turns, counts) {
  return questions.flatMap((question) => {
    const named = [...new Set(question.evidence ?? [])];
    const evidence = named.filter((id) => turns.has(id));
    counts.unknown_evidence += named.length - evidence.length;
    if (evidence.length > 0) return [{ ...question, evidence }];
    counts.skipped += 1;
    return [];
  });
}

/**
 * Asks one question and compares what is found with its evidence.
 * @param {Question & { evidence: string[] }} question
 * @param {ReadonlyMap<string, string>} turns the id of the turn by the id of its memory
 * @param {To} to
 */
async function judged({ question, category, evidence }, turns, to) {
  const started = performance.now();
  const memories = await search(question, to);
  const ms = performance.now() - started;
  const ranks = ranksOf(
    memories.map((id) => turns.get(id)),
    new Set(evidence),
  );
  const figures = retrievalFigures(ranks, evidence.length);
  return { category: category?.toString(), question, evidence, ranks, figures, ms };
}

/**
 * @param {string} query
 * @param {To} to
 * @returns {Promise<string[]>} ids of the first memories, best first
 */
async function search(query, { service, user, method }) {
  const { results, degraded = [] } =
    method.source === 'ltm'
      ? await service.post('/search', { query, filters: { user_id: user }, top_k: DEPTH })
      : await service.post('/pika/search', {
          query,
          user_id: user,
          limit: DEPTH,
          sources: ['ltm'],
          timeout_ms: TIMEOUT_MS,
        });
  if (degraded.length > 0) throw new Error(`The search was answered without ${degraded.join(', ')}.`);
  return results.slice(0, DEPTH).map((/** @type {{ id: string }} */ { id }) => id);
}
