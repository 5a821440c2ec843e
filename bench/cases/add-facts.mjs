import { inTurns } from '../measure.mjs';
import { openMemory } from '../memory.mjs';
import { DEFAULT_TENANT, Scope } from '../parts.mjs';
import { msFigures } from '../result.mjs';
import { Texts } from '../texts.mjs';
import { sdkOverOurStore } from './sdk-memory.mjs';

const FACTS = 100;

/** @type {import('../result.mjs').Case} */
export const addFacts = {
  name: 'add-facts',
  about: '100 facts by `add_facts`, beside 100 calls of the SDK’s `add` with `infer: false` on the same kind of store',
  run: async ({ quick, progress, folder }) => {
    const memory = await openMemory(await folder());
    const sdk = await sdkOverOurStore(await folder(), memory.embedder, memory.store, DEFAULT_TENANT);
    const texts = new Texts(5);
    const runs = quick ? 10 : 40;
    const timings = await inTurns(
      {
        together: (run) => {
          const facts = newTexts(texts).map(
            (text) => /** @type {const} */ ({ text, category: 'other', confidence: 1 }),
          );
          return memory.ltm.addFacts(scopeOf('together', run), facts);
        },
        turns: (run) => memory.ltm.addTurns(scopeOf('turns', run), messages(texts)),
        oneByOne: async (run) => {
          for (const message of messages(texts)) await memory.ltm.addTurns(scopeOf('one by one', run), [message]);
        },
        // What the users of the SDK write: each call embeds, commits and notes one message in the SDK's own history.
        loop: async (run) => {
          for (const message of messages(texts)) await sdk.add([message], { userId: `loop${run}`, infer: false });
        },
      },
      { runs, warmUp: 3, progress: (done) => progress(`round ${done} of ${runs}`) },
    );
    await memory.close();
    const { together, turns, oneByOne, loop } = timings;
    return {
      subject: `${FACTS} facts of a new user, on a disk that is synced at every commit`,
      rows: [
        { label: 'add_facts, one call', figures: msFigures(together) },
        { label: '100 turns word for word, one call', figures: msFigures(turns) },
        { label: '100 turns word for word, 100 calls', figures: msFigures(oneByOne) },
        { label: 'the SDK’s loop, infer: false', figures: msFigures(loop) },
      ],
      bars: [
        { what: 'faster than the SDK’s loop (p50)', value: loop.p50 / together.p50, bound: 'at least', limit: 10, unit: '×', judged: true }, // prettier-ignore
      ],
      chart: {
        title: `Storing ${FACTS} facts (p50, logarithmic)`,
        unit: 'ms',
        logarithmic: true,
        bars: [
          { label: 'add_facts', value: together.p50 },
          { label: 'turns, one call', value: turns.p50 },
          { label: 'turns, 100 calls', value: oneByOne.p50 },
          { label: 'the SDK’s loop', value: loop.p50 },
        ],
      },
    };
  },
};

/**
 * @param {string} who
 * @param {number} run
 */
function scopeOf(who, run) {
  return Scope.of(DEFAULT_TENANT, { user: `${who} ${run}` });
}

/** @param {Texts} texts */
function newTexts(texts) {
  return Array.from({ length: FACTS }, () => texts.fact());
}

/** @param {Texts} texts */
function messages(texts) {
  return newTexts(texts).map((content) => ({ role: 'user', content }));
}
