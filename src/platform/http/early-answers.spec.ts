import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { EarlyAnswers } from './early-answers.js';

const request = (method: string, url: string, body: unknown = {}) => ({ method, url, body }) as FastifyRequest;

describe('early answers', () => {
  it('are those of the route of exactly this method and address', () => {
    const early = new EarlyAnswers();
    early.register('POST', '/a', ({ body }) => Buffer.from(`answer to ${String(body)}`));
    expect(early.answer(request('POST', '/a', 'x'))?.toString()).toBe('answer to x');
    for (const other of [
      request('GET', '/a'),
      request('POST', '/a/'),
      request('POST', '/a?b=1'),
      request('POST', '/b'),
    ])
      expect(early.answer(other)).toBeUndefined();
  });

  it('let a request go on that the route does not know', () => {
    const early = new EarlyAnswers();
    early.register('POST', '/a', () => undefined);
    expect(early.answer(request('POST', '/a'))).toBeUndefined();
  });
});
