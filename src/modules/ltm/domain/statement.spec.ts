import { describe, expect, it } from 'vitest';
import { statementOf } from './statement.js';

describe('statementOf', () => {
  it.each([
    ['I am allergic to peanuts', 'Allergic to peanuts.'],
    ["I'm allergic to peanuts", 'allergic to PEANUTS'],
    ['My name is Ana', 'Name: Ana'],
    ['Tôi thích nuôi chó', 'thich nuoi cho'],
  ])('is the same for %j and %j', (one, other) => {
    expect(statementOf(one)).toBe(statementOf(other));
  });

  it.each([
    ['Likes tea', 'Does not like tea'],
    ['Goes to Paris', 'Went to Paris'],
    ['Tên: Minh', 'Tên: An'],
    ['Anna loves Tom', 'Tom loves Anna'],
    ['Has 2 cats', 'Has 3 cats'],
    ['👍', '👎'],
    ['...', '!'],
  ])('tells %j and %j apart', (one, other) => {
    expect(statementOf(one)).not.toBe(statementOf(other));
  });
});
