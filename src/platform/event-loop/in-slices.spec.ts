import { describe, expect, it } from 'vitest';
import { inSlices } from './in-slices.js';

/** Busy for a few milliseconds a step. */
function* busySteps(count: number): Generator<number> {
  for (let step = 0; step < count; step++) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    yield step;
  }
}

describe('inSlices', () => {
  it('gives the results of all steps in order', async () => {
    expect(await inSlices([1, 2, 3])).toEqual([1, 2, 3]);
    expect(await inSlices([])).toEqual([]);
  });

  it('lets others take turns while it works', async () => {
    let turns = 0;
    let working = true;
    const takeTurn = (): void => {
      turns++;
      if (working) setImmediate(takeTurn);
    };
    setImmediate(takeTurn);
    expect(await inSlices(busySteps(20))).toHaveLength(20);
    working = false;
    expect(turns).toBeGreaterThan(1);
  });

  it('fails as its steps do', async () => {
    const steps = (function* (): Generator<number> {
      yield 1;
      throw new Error('broken');
    })();
    await expect(inSlices(steps)).rejects.toThrow('broken');
  });
});
