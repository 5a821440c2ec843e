import { describe, expect, it } from 'vitest';
import type { SessionMessage } from '../../domain/message.js';
import type { Session } from '../../domain/session.js';
import { NOTHING_SUMMARISED } from '../../domain/tiers.js';
import { HeldSessions } from './held-sessions.js';

const KEY = { tenant: 'acme', user: 'lan', session: 'chat' };

const session = (revision: number, more: Partial<Session> = {}): Session => ({
  ...KEY,
  revision,
  tokens: revision,
  createdAt: '2025-03-01T08:00:00.000Z',
  updatedAt: '2025-03-01T09:00:00.000Z',
  tiers: NOTHING_SUMMARISED,
  handedOver: 0,
  ...more,
});
const messages = (first: number, last: number, content = 'x'): SessionMessage[] =>
  Array.from({ length: last - first + 1 }, (_, n) => {
    return { id: `m${first + n}`, position: first + n, role: 'user', content, createdAt: '', tokens: 1 };
  });
const positions = (held: HeldSessions) => held.get(KEY)?.messages.map(({ position }) => position);

describe('sessions that a process remembers', () => {
  it('are their ends, as far as they are known without a gap', () => {
    const held = new HeldSessions();
    held.see(session(3), messages(2, 3));
    held.see(session(5), messages(4, 5));
    expect(positions(held)).toEqual([2, 3, 4, 5]);

    held.see(session(8), messages(7, 8));
    expect(positions(held)).toEqual([7, 8]);
    expect(held.get(KEY)?.stale).toBe(true);
  });

  it('do not fall back behind a later answer, and forget a session that was begun anew', () => {
    const held = new HeldSessions();
    held.see(session(3), messages(1, 3));
    held.see(session(2), messages(1, 2));
    expect(positions(held)).toEqual([1, 2, 3]);

    held.see(session(1, { createdAt: '2025-04-01T08:00:00.000Z' }), messages(1, 1));
    expect(positions(held)).toEqual([1]);
    held.forget(KEY);
    expect(held.get(KEY)).toBeUndefined();
  });

  it('are those of the owner, the session and the agent that a search reaches, the latest first', () => {
    const held = new HeldSessions();
    held.see(session(1), messages(1, 1, 'first'));
    held.see(
      session(1, { session: 'late', agent: 'pika', updatedAt: '2025-03-01T10:00:00.000Z' }),
      messages(1, 1, 'late'),
    );
    held.see(session(1, { user: 'minh' }), messages(1, 1, 'foreign'));
    const found = (more: object) =>
      held.newestMessages({ owner: KEY, messages: 10, characters: 1_000, ...more })?.map(({ content }) => content);

    expect(found({})).toEqual(['late', 'first']);
    expect(found({ session: 'chat' })).toEqual(['first']);
    expect(found({ agent: 'pika' })).toEqual(['late']);
    expect(found({ activeAfter: '2025-03-01T09:00:00.000Z' })).toEqual(['late']);
    expect(found({ session: 'unknown' })).toBeUndefined();
  });

  it('are as many as fit, the last used ones', () => {
    const held = new HeldSessions();
    for (let n = 0; n < 90; n += 1) held.see(session(1, { session: `s${n}` }), messages(1, 1, 'x'.repeat(100_000)));

    expect(held.get({ ...KEY, session: 's0' })).toBeUndefined();
    expect(held.get({ ...KEY, session: 's89' })).toBeDefined();
  });
});
