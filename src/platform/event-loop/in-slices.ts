import { setImmediate as nextTurn } from 'node:timers/promises';

/** In milliseconds; what one request may hold the event loop, with ample room for one slow step. */
const SLICE = 10;

/**
 * The results of a long computation that comes in steps, worked through in slices of about 10 ms; between them the
 * event loop takes a turn, so that other requests go on.
 * @param steps as fine as their slowest one may hold the event loop
 */
export async function inSlices<T>(steps: Iterable<T>): Promise<T[]> {
  const results: T[] = [];
  let until = performance.now() + SLICE;
  for (const step of steps) {
    results.push(step);
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + SLICE;
  }
  return results;
}
