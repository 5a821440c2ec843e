import { inTurns } from '../measure.mjs';
import { openMemory, userScope } from '../memory.mjs';
import { msFigures } from '../result.mjs';
import { Texts } from '../texts.mjs';

const USERS = 100;
const EACH = 100;

/** @type {import('../result.mjs').Case} */
export const smallSearch = {
  name: 'small-search',
  about: '10,000 facts of 100 users, added by `add_facts`, and a search among them',
  run: async ({ quick, progress, folder }) => {
    const memory = await openMemory(await folder());
    const texts = new Texts(3);
    for (let user = 0; user < USERS; user++) {
      progress(`adding the facts of user ${user + 1} of ${USERS}`);
      const facts = Array.from({ length: EACH }, () => /** @type {const} */ ({ text: texts.fact(), category: 'other', confidence: 1 })); // prettier-ignore
      await memory.ltm.addFacts(userScope(user), facts);
    }
    const runs = quick ? 1_000 : 3_000;
    const { search } = await inTurns(
      { search: () => memory.ltm.search(userScope(texts.below(USERS)), { text: texts.question(), limit: 10 }) },
      { runs, warmUp: 300, progress: (done) => progress(`search ${done} of ${runs}`) },
    );
    await memory.close();
    return {
      subject: `${(USERS * EACH).toLocaleString('en')} facts of ${USERS} users`,
      rows: [{ label: 'search', figures: msFigures(search) }],
      bars: [{ what: 'search (p50)', value: search.p50, bound: 'at most', limit: 10, unit: ' ms', judged: true }],
      chart: {
        title: `One search among ${(USERS * EACH).toLocaleString('en')} facts of ${USERS} users`,
        unit: 'ms',
        bars: [
          { label: 'p50', value: search.p50 },
          { label: 'p95', value: search.p95 },
          { label: 'p99', value: search.p99 },
        ],
      },
    };
  },
};
