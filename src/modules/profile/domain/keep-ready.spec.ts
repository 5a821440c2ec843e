import { describe, expect, it } from 'vitest';
import { interestAfter, PATIENCE } from './keep-ready.js';

describe('interestAfter', () => {
  it('keeps nothing of a user whom nobody asks about', () => {
    expect(interestAfter(undefined, { written: true })).toBeUndefined();
    expect(interestAfter(undefined, { read: true })).toBeUndefined();
  });

  it('begins with a standing query that is asked', () => {
    expect(interestAfter(undefined, { asked: true })).toEqual({ idle: 0, asks: true });
    expect(interestAfter({ idle: 2, asks: false }, { asked: true, written: true })).toEqual({ idle: 0, asks: true });
  });

  it('keeps up with writes until nobody has read for a while', () => {
    let interest = interestAfter(undefined, { asked: true });
    for (let write = 1; write <= PATIENCE; write += 1) {
      interest = interestAfter(interest, { written: true });
      expect(interest).toEqual({ idle: write, asks: true });
    }
    expect(interestAfter(interest, { read: true })).toEqual({ idle: 0, asks: true });
    expect(interestAfter(interest, { written: true })).toBeUndefined();
    expect(interestAfter(interest, { written: true, read: true })).toEqual({ idle: 0, asks: true });
  });
});
