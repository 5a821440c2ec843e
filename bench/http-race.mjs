/** Searches of the service and requests of a bare Fastify route, in turns, at several numbers of connections. */
import { Load } from './load.mjs';
import { percentile } from './measure.mjs';

/** Connections at once. */
const LEVELS = [1, 10, 50, 100];

/**
 * What was measured at one number of connections.
 * @typedef {object} Level
 * @property {number} connections
 * @property {ReturnType<Load['figures']>} search
 * @property {ReturnType<Load['figures']>} bare
 * @property {number} ratio searches by requests of the bare route, both a second: the median of the rounds, as what else
 *   the machine does changes from second to second
 */

/**
 * @param {object} servers
 * @param {import('./service.mjs').Server} servers.service
 * @param {import('./service.mjs').Server} servers.bare
 * @param {() => object} servers.bodyOf the body of the next search
 * @param {object} options
 * @param {number} options.rounds of the level that is judged
 * @param {number} options.otherRounds of each other level; 0 measures the judged one and the highest, once
 * @param {number} options.warmUp seconds of the service before, the bare route gets a quarter
 * @param {number} options.seconds of one server in one round
 * @param {number} options.judged the level that a bar is for
 * @param {(line: string) => void} options.progress
 * @returns {Promise<Level[]>}
 */
export async function race({ service, bare, bodyOf }, { rounds, otherRounds, warmUp, seconds, judged, progress }) {
  const measured = otherRounds === 0 ? [judged, ...LEVELS.slice(-1)] : LEVELS;
  const levels = measured.map((connections) => ({
    connections,
    rounds: connections === judged ? rounds : Math.max(1, otherRounds),
    search: new Load(service, connections, bodyOf),
    bare: new Load(bare, connections, bodyOf),
    /** @type {number[]} */
    ratios: [],
  }));
  progress('warming up');
  await new Load(service, judged, bodyOf).run(warmUp);
  await new Load(bare, judged, bodyOf).run(warmUp / 4);
  for (let round = 0; round < rounds; round++) {
    for (const level of levels) {
      if (round >= level.rounds) continue;
      progress(`${level.connections} connections, round ${round + 1} of ${level.rounds}`);
      level.ratios.push((await level.search.run(seconds)) / (await level.bare.run(seconds)));
    }
  }
  return levels.map(({ connections, search, bare: nothing, ratios }) => ({
    connections,
    search: search.figures(),
    bare: nothing.figures(),
    ratio: percentile(
      ratios.toSorted((one, other) => one - other),
      0.5,
    ),
  }));
}

/**
 * The measurements of one level.
 * @param {readonly Level[]} levels
 * @param {number} connections
 * @throws Error when it was not measured
 */
export function levelOf(levels, connections) {
  const level = levels.find((one) => one.connections === connections);
  if (level === undefined) throw new Error(`Nothing was measured at ${connections} connections.`);
  return level;
}

/**
 * A line for each server at each level.
 * @param {readonly Level[]} levels
 * @param {string} label of the searches
 * @returns {import('./result.mjs').Row[]}
 */
export function rowsOf(levels, label) {
  return [
    ...levels.map(({ connections, search }) => ({ label: `${label}, ${connections}`, figures: search })),
    ...levels.map(({ connections, bare }) => ({ label: `bare route, ${connections}`, figures: bare })),
  ];
}
