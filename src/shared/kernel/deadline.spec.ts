import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadline } from './deadline.js';
import { DeadlineExceeded } from './domain-error.js';

describe('a deadline', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives what is there in time', async () => {
    const deadline = new Deadline(100);
    expect(await deadline.wait(Promise.resolve('here'))).toBe('here');
    expect(deadline.signal.aborted).toBe(false);
  });

  it('ends the wait and tells the work, and takes what it answers later for nothing', async () => {
    const deadline = new Deadline(100);
    let reject: (error: Error) => void = () => undefined;
    const promise = new Promise<never>((_, fail) => (reject = fail));
    const waiting = deadline.wait(promise).catch((error: unknown) => error);
    vi.advanceTimersByTime(40);
    expect(deadline.left).toBe(60);
    vi.advanceTimersByTime(60);
    expect(await waiting).toBeInstanceOf(DeadlineExceeded);
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.left).toBe(0);
    reject(new Error('much later'));
  });

  it('does not wait when it is over, nor is work that fails then an unhandled rejection', async () => {
    const unhandled = vi.fn<(error: unknown) => void>();
    process.once('unhandledRejection', unhandled);
    const deadline = new Deadline(10);
    vi.advanceTimersByTime(10);
    await expect(deadline.wait(Promise.reject(new Error('of the work')))).rejects.toBeInstanceOf(DeadlineExceeded);
    vi.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('cancels nothing any more when it was ended', () => {
    const deadline = new Deadline(10);
    deadline.end();
    vi.advanceTimersByTime(1_000);
    expect(deadline.signal.aborted).toBe(false);
  });
});
