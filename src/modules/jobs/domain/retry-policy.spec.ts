import { describe, expect, it } from 'vitest';
import { DomainError, type ErrorCategory } from '../../../shared/kernel/domain-error.js';
import { failureOf, MAX_BACKOFF_MS, RetryPolicy } from './retry-policy.js';

const outage = new Error('connection reset');
const policy = (random: number) => new RetryPolicy({ maxAttempts: 5, backoffMs: 1_000 }, () => random);
const failing = (category: ErrorCategory) => new DomainError('test.failure', category, 'It failed');

describe('Retry policy', () => {
  it('doubles the wait with each attempt', () => {
    expect([1, 2, 3, 4].map((attempt) => policy(1).delayAfter(attempt, outage))).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('spreads the waits over the upper half', () => {
    expect([0, 0.5, 1].map((random) => policy(random).delayAfter(2, outage))).toEqual([1_000, 1_500, 2_000]);
  });

  it('bounds the wait, however many attempts there were', () => {
    const patient = new RetryPolicy({ maxAttempts: 10_000, backoffMs: 60_000 }, () => 1);

    expect(patient.delayAfter(9_000, outage)).toBe(MAX_BACKOFF_MS);
  });

  it('gives up after the last attempt', () => {
    expect(policy(0).delayAfter(5, outage)).toBeUndefined();
  });

  it.each(['malformed', 'invalid', 'missing', 'conflict', 'refused'] as const)('gives up at once on %s', (category) => {
    expect(policy(0).delayAfter(1, failing(category))).toBeUndefined();
  });

  it.each(['unavailable', 'limited', 'stale'] as const)('tries again on %s', (category) => {
    expect(policy(0).delayAfter(1, failing(category))).toBe(500);
  });
});

describe('The reason of a failure', () => {
  it('is the code and the message of an error of ours', () => {
    expect(failureOf(failing('unavailable'))).toEqual({ code: 'test.failure', message: 'It failed' });
  });

  it('is the message of any other error, or what was thrown', () => {
    expect(failureOf(outage)).toEqual({ code: 'jobs.attempt_failed', message: 'connection reset' });
    expect(failureOf('no')).toEqual({ code: 'jobs.attempt_failed', message: 'no' });
  });

  it('is cut when somebody puts a whole document into an error', () => {
    expect(failureOf(new Error('x'.repeat(50_000))).message).toHaveLength(1_000);
  });
});
