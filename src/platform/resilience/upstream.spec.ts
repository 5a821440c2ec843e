import { describe, expect, it } from 'vitest';
import { Deadline } from '../../shared/kernel/deadline.js';
import { Upstream } from './upstream.js';
import { reasonOf } from './upstream-failure.js';
import { UpstreamRegistry } from './upstream-registry.js';

/** An upstream that does what it is told, one thing a call; the last one stays. */
function scripted(...script: (() => unknown)[]) {
  const upstreams = new UpstreamRegistry();
  const upstream = new Upstream({ name: 'scripted', timeoutMs: 5_000, attempts: 3 }, upstreams);
  const calls = { count: 0 };
  const work = async () => {
    const step = script[Math.min(calls.count, script.length - 1)];
    calls.count += 1;
    return step?.();
  };
  const state = () => upstreams.states()[0];
  return { upstream, work, calls, state };
}

const answers = () => 'answer';
const failsWith = (failure: object) => () => {
  throw Object.assign(new Error('planted'), failure);
};

describe('a call of another service', () => {
  it('is tried again when the failure may pass', async () => {
    const { upstream, work, calls } = scripted(failsWith({ status: 503 }), failsWith({}), answers);
    expect(await upstream.execute(work)).toBe('answer');
    expect(calls.count).toBe(3);
  });

  it.each([
    ['the same again tomorrow', failsWith({ status: 400 }), {}],
    ['a write of which nobody knows whether it was done', failsWith({ status: 500 }), { repeatable: false }],
    ['a write whose connection broke', failsWith({ code: 'ECONNRESET' }), { repeatable: false }],
    ['told to come back in an hour', failsWith({ status: 429, headers: { 'retry-after': '3600' } }), {}],
  ])('is not tried again: %s', async (_, failure, options) => {
    const { upstream, work, calls } = scripted(failure, answers);
    await expect(upstream.execute(work, options)).rejects.toThrow('planted');
    expect(calls.count).toBe(1);
  });

  it('that was certainly not delivered is tried again, also a write', async () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const { upstream, work } = scripted(failsWith({ cause: refused }), answers);
    expect(await upstream.execute(work, { repeatable: false })).toBe('answer');
  });

  it('is not made for a while after five failures in a row, and the registry says so', async () => {
    const { upstream, work, calls, state } = scripted(failsWith({ status: 500 }));
    const once = () => upstream.execute(work, { repeatable: false }).catch(reasonOf);
    for (let n = 0; n < 5; n += 1) expect(await once()).toBe('planted');
    expect(await once()).toMatch(/left alone/);
    expect(calls.count).toBe(5);
    expect(state()).toEqual({ name: 'scripted', state: 'open', failures: 5 });
  });

  it('is left in peace as long as it asks for, by everybody', async () => {
    const { upstream, work, calls, state } = scripted(failsWith({ status: 503, headers: { 'retry-after': '30' } }));
    await expect(upstream.execute(work)).rejects.toThrow('planted');
    expect(await upstream.execute(work).catch(reasonOf)).toMatch(/asked to be left alone for another (29|30) s/);
    expect(calls.count).toBe(1);
    expect(state()).toMatchObject({ state: 'open', failures: 1 });
  });

  it('ends when its caller leaves, also in the pause before another attempt, and says nothing of the upstream', async () => {
    const { upstream, work, state } = scripted(failsWith({ status: 503, headers: { 'retry-after': '4' } }));
    const caller = new AbortController();
    const answer = upstream.execute(work, { signal: caller.signal });
    caller.abort(new Error('gone'));
    await expect(answer).rejects.toThrow('no longer waits');
    expect(state()?.failures).toBeLessThanOrEqual(1);
  });

  it('counts as slow when the time of its caller is over after a fair while', async () => {
    const { upstream, work, state } = scripted(() => new Promise(() => undefined));
    const { signal } = new Deadline(250);
    expect(await upstream.execute(work, { signal }).catch(reasonOf)).toBe('it did not answer in time');
    await expect.poll(() => state()?.failures).toBe(1);
  });
});
