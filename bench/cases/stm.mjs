import { summaryOf, timed } from '../measure.mjs';
import { msFigures } from '../result.mjs';
import { openSessions } from '../sessions.mjs';
import { Texts } from '../texts.mjs';

const SHORT = 10;
const LONG = 10_000;
const MOST_TIMES = 1.5;
const WARM_UP = 50;

/** @type {import('../result.mjs').Case} */
export const stm = {
  name: 'stm',
  about: 'append to and read a session of 10 and one of 10,000 messages',
  run: async ({ quick, progress, folder }) => {
    const runs = quick ? 300 : 1_000;
    const sessions = await openSessions(await folder());
    const texts = new Texts(11);
    const turn = () => texts.turn();
    progress(`filling a session with ${LONG.toLocaleString('en')} messages`);
    await sessions.fill('long', LONG, turn);

    const samples = { appendShort: [0], appendLong: [0], readShort: [0], readLong: [0] };
    for (let run = -WARM_UP; run < runs; run++) {
      // A session of its own for each run, as one that is written to does not stay short.
      const short = `short ${run}`;
      await sessions.fill(short, SHORT, turn);
      const content = texts.turn();
      const appendShort = await timed(() => sessions.append(short, [content]));
      const appendLong = await timed(() => sessions.append('long', [content]));
      await sessions.compress(short);
      await sessions.compress('long');
      const readShort = await timed(() => sessions.read(short));
      const readLong = await timed(() => sessions.read('long'));
      if (run === 0) for (const list of Object.values(samples)) list.length = 0;
      samples.appendShort.push(appendShort);
      samples.appendLong.push(appendLong);
      samples.readShort.push(readShort);
      samples.readLong.push(readLong);
      if (run > 0) progress(`run ${run} of ${runs}`);
    }
    sessions.close();

    const [appendShort, appendLong] = [summaryOf(samples.appendShort), summaryOf(samples.appendLong)];
    const [readShort, readLong] = [summaryOf(samples.readShort), summaryOf(samples.readLong)];
    const bar = { bound: /** @type {const} */ ('at most'), limit: MOST_TIMES, unit: '×', judged: true };
    return {
      subject: `one message more in, and a read of, sessions of ${SHORT} and of ${LONG.toLocaleString('en')} messages`,
      rows: [
        { label: `append at ${SHORT}`, figures: msFigures(appendShort) },
        { label: `append at ${LONG}`, figures: msFigures(appendLong) },
        { label: `read at ${SHORT}`, figures: msFigures(readShort) },
        { label: `read at ${LONG}`, figures: msFigures(readLong) },
      ],
      bars: [
        { what: 'append, long by short (p50)', value: appendLong.p50 / appendShort.p50, ...bar },
        { what: 'read, long by short (p50)', value: readLong.p50 / readShort.p50, ...bar },
      ],
      chart: {
        title: 'A session of 10 messages beside one of 10,000 (p50)',
        unit: 'ms',
        bars: [
          { label: `append at ${SHORT}`, value: appendShort.p50 },
          { label: `append at ${LONG}`, value: appendLong.p50 },
          { label: `read at ${SHORT}`, value: readShort.p50 },
          { label: `read at ${LONG}`, value: readLong.p50 },
        ],
      },
    };
  },
};
