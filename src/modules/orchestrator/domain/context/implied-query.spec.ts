import { describe, expect, it } from 'vitest';
import { impliedQuery } from './implied-query.js';

const user = (content: string) => ({ role: 'user', content });
const assistant = (content: string) => ({ role: 'assistant', content });

describe('the query that a conversation implies', () => {
  it('is the last turns of the user, in their order', () => {
    const turns = [user('one'), user('two'), assistant('hm'), user('three'), user('four'), assistant('ok')];
    expect(impliedQuery(turns)).toBe('two\nthree\nfour');
  });

  it('has the newest turn whole, or its beginning, and no half of an older one', () => {
    expect(impliedQuery([user('x'.repeat(900)), user('short'), user('y'.repeat(600))])).toBe(
      `short\n${'y'.repeat(600)}`,
    );
    expect(impliedQuery([user('old'), user('z'.repeat(5_000))])).toBe('z'.repeat(1_000));
  });

  it('is none where the user has said nothing', () => {
    expect(impliedQuery([])).toBeUndefined();
    expect(impliedQuery([assistant('Hello!')])).toBeUndefined();
  });
});
