import { describe, expect, it } from 'vitest';
import { SingleFlight } from './single-flight.js';

/** Work that ends when it is told to. */
function held() {
  let resolve: (answer: string) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<string>((...settle) => ([resolve, reject] = settle));
  let runs = 0;
  const work = (): Promise<string> => {
    runs += 1;
    return promise;
  };
  return { work, resolve, reject, runs: () => runs };
}

describe('a single flight', () => {
  it('runs equal work once, and again when it has ended', async () => {
    const flights = new SingleFlight();
    const { work, resolve, runs } = held();
    const all = [1, 2, 3].map(() => flights.run('key', work));
    resolve('answer');
    expect(await Promise.all(all)).toEqual(['answer', 'answer', 'answer']);
    expect(runs()).toBe(1);
    await flights.run('key', work);
    expect(runs()).toBe(2);
  });

  it('keeps different work apart', async () => {
    const flights = new SingleFlight();
    const one = flights.run('one', async () => 1);
    expect([await flights.run('other', async () => 2), await one]).toEqual([2, 1]);
  });

  it('fails once for all who wait, so that many do not fail one after another', async () => {
    const flights = new SingleFlight();
    const { work, reject, runs } = held();
    const all = [1, 2, 3].map(() => flights.run('key', work, new AbortController().signal));
    reject(new Error('away'));
    for (const { status } of await Promise.allSettled(all)) expect(status).toBe('rejected');
    expect(runs()).toBe(1);
  });

  it('runs again for those who wait when the one who began gave up', async () => {
    const flights = new SingleFlight();
    const first = new AbortController();
    const { work, reject } = held();
    const begun = flights.run('key', work, first.signal);
    const waiting = [1, 2].map(() => flights.run('key', async () => 'second', new AbortController().signal));
    first.abort();
    reject(new Error('gave up'));
    await expect(begun).rejects.toThrow('gave up');
    expect(await Promise.all(waiting)).toEqual(['second', 'second']);
  });
});
