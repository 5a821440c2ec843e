import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeMemory, TERM_FLAG, TRAIT, type AnalyzedMemory } from './analyze.js';
import { conceptHash } from './concepts.js';
import { tokenize } from './tokens.js';

const hashOf = (word: string) => tokenize(word)[0]?.hash ?? 0;
const has = (memory: AnalyzedMemory, word: string) => memory.hashes.includes(hashOf(word));
const means = (memory: AnalyzedMemory, concept: string) => memory.hashes.includes(conceptHash(concept));
const flagOf = (memory: AnalyzedMemory, word: string) => memory.flags[memory.hashes.indexOf(hashOf(word))];

describe('analyzeMemory', () => {
  it('indexes stems and leaves out words that say nothing', () => {
    const memory = analyzeMemory('The dogs were running with the ball');
    expect(has(memory, 'dog')).toBe(true);
    expect(has(memory, 'ran')).toBe(true);
    expect(has(memory, 'the')).toBe(false);
    expect(memory.length).toBe(7);
  });

  it('folds diacritics into one term but remembers them', () => {
    const marked = analyzeMemory('chuột');
    const plain = analyzeMemory('chuot');
    expect(marked.hashes[0]).toBe(plain.hashes[0]);
    expect(marked.signatures[0]).not.toBe(plain.signatures[0]);
    expect(marked.traits & TRAIT.marked).not.toBe(0);
    expect(plain.traits & TRAIT.marked).toBe(0);
  });

  it('sets the speaker apart from what is said', () => {
    const memory = analyzeMemory('Lan: I met Minh');
    expect(flagOf(memory, 'Lan')).toBe(TERM_FLAG.label);
    expect(flagOf(memory, 'Minh')).toBe(0);
    expect(memory.length).toBe(3);
  });

  it.each(['http://example.org is down', 'at 5:30 sharp', 'a long sentence that goes on: and on', ': nothing before'])(
    'sees no label in "%s"',
    (text) => {
      expect([...analyzeMemory(text).flags]).not.toContain(TERM_FLAG.label);
    },
  );

  it('knows what a text is about, and what that is a kind of', () => {
    const memory = analyzeMemory('Sở thích: nuôi chó');
    expect(means(memory, 'dog')).toBe(true);
    expect(means(memory, 'pet')).toBe(true);
    expect(means(memory, 'hobby')).toBe(true);
    expect(means(analyzeMemory('cho tôi'), 'dog')).toBe(false); // "cho" is to give
  });

  it.each([
    ['7 May 2023', '7'],
    ['on 07/05', '7'],
    ['1,000 steps', '1000'],
    ['the 3rd of June', '3'],
    ['three cats', '3'],
    ['ngày 20 tháng 11', '20'],
  ])('finds in "%s" the number %s', (text, number) => {
    expect(has(analyzeMemory(text), number)).toBe(true);
  });

  it('reads English and Vietnamese months as the same', () => {
    expect(means(analyzeMemory('in November'), 'november')).toBe(true);
    expect(means(analyzeMemory('vào tháng 11'), 'november')).toBe(true);
    expect(means(analyzeMemory('vao thang 11'), 'november')).toBe(true);
  });

  it.each([
    ['Did you go?', TRAIT.question],
    ['We met last week', TRAIT.time],
    ['Mình cưới năm ngoái', TRAIT.time],
    ['back in 1999', TRAIT.time | TRAIT.number],
    ['three of them', TRAIT.number],
  ])('sees what kind of text "%s" is', (text, traits) => {
    expect(analyzeMemory(text).traits & traits).toBe(traits);
  });

  it.each([
    ['我养了一只猫', '猫'],
    ['私は猫が好き', '猫'],
    ['ฉันชอบแมว', 'ช'],
    ['iPhone手机', 'iphone'],
    ['한국어를 공부해요', '한'],
    ['у меня есть кошка', 'кошка'],
  ])('finds a part of "%s"', (text, part) => {
    expect(has(analyzeMemory(text), part)).toBe(true);
  });

  it('reads any text, always alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const memory = analyzeMemory(text);
        expect(memory).toEqual(analyzeMemory(text));
        expect(memory.counts.length).toBe(memory.hashes.length);
        expect(memory.flags.length).toBe(memory.hashes.length);
        expect(memory.signatures.length).toBe(memory.hashes.length);
        expect(memory.counts.every((count) => count > 0)).toBe(true);
      }),
    );
  });

  it('reads only the beginning of a very long text', () => {
    const memory = analyzeMemory('猫'.repeat(100_000));
    expect(memory.length).toBeLessThan(25_000);
  });
});
