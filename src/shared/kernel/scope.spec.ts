import { describe, expect, it } from 'vitest';
import { InvalidInput } from './domain-error.js';
import { Scope } from './scope.js';

describe('Scope', () => {
  it('compares ids after Unicode NFC and trimming', () => {
    const composed = Scope.of('t', { user: ' Nguyễn ' });
    expect(Scope.of('t', { user: 'Nguyễn'.normalize('NFD') })).toEqual(composed);
  });

  it('belongs to the user, else the agent, else the session', () => {
    expect(Scope.of('t', { user: 'u', agent: 'a', session: 's' }).owner).toEqual({
      tenant: 't',
      kind: 'user',
      id: 'u',
    });
    expect(Scope.of('t', { agent: 'a', session: 's' }).owner).toEqual({ tenant: 't', kind: 'agent', id: 'a' });
    expect(Scope.of('t', { session: 's' }).owner).toEqual({ tenant: 't', kind: 'session', id: 's' });
  });

  it.each(['', '   ', 'a\nb', 'a\u0000', '\ud800', 'x'.repeat(257)])('refuses %j as an id', (user) => {
    expect(() => Scope.of('t', { user })).toThrow(InvalidInput);
  });

  it('takes 256 characters of any script', () => {
    expect(Scope.of('t', { user: '👩'.repeat(256) }).user).toHaveLength(512);
  });

  it('names somebody', () => {
    expect(() => Scope.of('t', {})).toThrow(InvalidInput);
  });
});
