import { describe, expect, it } from 'vitest';
import { stemEnglish } from './english-stem.js';

describe('stemEnglish', () => {
  it.each([
    ['dogs', 'dog'],
    ['painting', 'paint'],
    ['hopping', 'hop'],
    ['hoped', 'hope'],
    ['agreed', 'agre'],
    ['happily', 'happili'],
    ['relational', 'relat'],
    ['generously', 'generous'],
    ['skies', 'sky'],
    ['early', 'earli'],
    ['dying', 'dy'],
  ])('brings %s to %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });

  it.each([
    ['adopted', 'adoption'],
    ['went', 'going'],
    ['children', 'child'],
    ['mice', 'mouse'],
    ['colours', 'color'],
    ['organisation', 'organize'],
    ['travelling', 'travels'],
  ])('gives %s and %s one stem', (one, other) => {
    expect(stemEnglish(one)).toBe(stemEnglish(other));
  });

  it.each(['', 'a', 'мышь', '手机', 'iv2', 'x'.repeat(50)])('leaves "%s" as it is', (word) => {
    expect(stemEnglish(word)).toBe(word);
  });
});
