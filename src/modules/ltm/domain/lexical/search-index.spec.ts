import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeMemory } from './analyze.js';
import { analyzeQuery } from './query.js';
import { openIndex } from './owner-index.js';
import { type LexicalSearchOptions, searchIndex } from './search-index.js';
import { readSegment } from './segment-format.js';
import { LEXICAL_SEGMENTS } from './lexical-segments.js';
import { putRecords, removeRecords } from '../segments.js';

interface Turn {
  readonly text: string;
  readonly thread?: number;
}

const facts = (...texts: string[]): Turn[] => texts.map((text) => ({ text }));
const turns = (...texts: string[]): Turn[] => texts.map((text) => ({ text, thread: 1 }));
const stored = (memories: readonly Turn[], first = 0) =>
  putRecords(
    LEXICAL_SEGMENTS,
    undefined,
    memories.map(({ text, thread = 0 }, index) => ({
      position: first + index,
      thread,
      category: 0,
      text: analyzeMemory(text),
    })),
  );
const search = (memories: readonly Turn[], query: string, options: Partial<LexicalSearchOptions> = {}) =>
  searchIndex(openIndex([readSegment(stored(memories))]), analyzeQuery(query), { limit: 10, ...options });
const ranked = (memories: readonly Turn[], query: string) =>
  search(memories, query).map(({ position }) => memories[position]?.text);
const strength = ({ own, context, fit }: { own: number; context: number; fit: number }) => (own + context) * fit;

const VIETNAMESE = facts(
  'Tên: Nguyễn Minh Phúc',
  'Địa chỉ: sống ở Hà Nội',
  'Nhà: có chuột đột nhập',
  'Đã bắt được: 3 con chuột',
  'Sở thích: đọc sách',
  'Sở thích: thích nuôi chó',
  'Dị ứng: tôm',
  'Sinh nhật: 20 tháng 11',
);
const ENGLISH = facts(
  'Loves pizza, especially margherita',
  'Has a golden retriever named Buddy',
  'Works as a nurse at a hospital in Leeds',
  'Allergic to peanuts',
  'Favourite movie is Inception',
  'Plays the violin every Sunday',
  'Sister Anna lives in Berlin',
);

describe('searchIndex', () => {
  it.each([
    ['chuột đột nhập', 'Nhà: có chuột đột nhập'],
    ['chuot dot nhap', 'Nhà: có chuột đột nhập'],
    ['vật nuôi yêu thích', 'Sở thích: thích nuôi chó'],
    ['tôi tên gì?', 'Tên: Nguyễn Minh Phúc'],
    ['toi song o dau', 'Địa chỉ: sống ở Hà Nội'],
    ['đã bắt được mấy con chuột', 'Đã bắt được: 3 con chuột'],
    ['20/11', 'Sinh nhật: 20 tháng 11'],
    ['what am I allergic to?', 'Dị ứng: tôm'],
    ['where do I live?', 'Địa chỉ: sống ở Hà Nội'],
    ['mice in the house', 'Nhà: có chuột đột nhập'],
  ])('answers "%s" from Vietnamese facts', (query, fact) => {
    expect(ranked(VIETNAMESE, query)[0]).toBe(fact);
  });

  it.each([
    ['what am I allergic to?', 'Allergic to peanuts'],
    ['any food allergies?', 'Allergic to peanuts'],
    ['favorite pet', 'Has a golden retriever named Buddy'],
    ['where does my sister live', 'Sister Anna lives in Berlin'],
    ['what is my job', 'Works as a nurse at a hospital in Leeds'],
    ['nhạc cụ', 'Plays the violin every Sunday'],
    ['dị ứng', 'Allergic to peanuts'],
  ])('answers "%s" from English facts', (query, fact) => {
    expect(ranked(ENGLISH, query)[0]).toBe(fact);
  });

  it('prefers the diacritics that were typed, and finds the others', () => {
    const memories = facts('gặp bá', 'gặp bà', 'gap ba');
    expect(ranked(memories, 'bà')).toEqual(['gặp bà', 'gap ba', 'gặp bá']);
  });

  it('lets a turn be found by what was said around it', () => {
    const memories = turns('Lan: How is your puppy?', 'Minh: Growing fast!', 'Lan: Nice.', 'Minh: I am off now.');
    const answer = search(memories, 'puppy').find(({ position }) => position === 1);
    expect(answer?.own).toBe(0);
    expect(answer?.context).toBeGreaterThan(0);
    expect(search(memories, 'puppy').map(({ position }) => position)).toEqual([0, 1, 2]); // two turns, not three
  });

  it('counts no memory of another conversation as a neighbour, nor one of none', () => {
    const other = [
      { text: 'The puppy sleeps', thread: 1 },
      { text: 'Growing fast', thread: 2 },
    ];
    expect(search(other, 'puppy')).toHaveLength(1);
    expect(search(facts('The puppy sleeps', 'Growing fast'), 'puppy')).toHaveLength(1);
  });

  it('counts a turn that arrives later, in another segment, between turns of other conversations', () => {
    const early = stored([
      { text: 'Growing fast', thread: 7 },
      { text: 'Hello', thread: 8 },
    ]);
    const later = stored(
      [
        { text: 'Bye', thread: 8 },
        { text: 'The puppy, I mean', thread: 7 },
      ],
      128,
    );
    const positions = (...data: Uint8Array[]) =>
      searchIndex(openIndex(data.map(readSegment)), analyzeQuery('puppy'), { limit: 10 }).map(
        ({ position }) => position,
      );
    expect(positions(early)).toEqual([]);
    expect(positions(early, later)).toEqual([129, 0]);
  });

  it('forgets a removed memory as an answer, as a neighbour and in the statistics', () => {
    const memories = turns('Lan: A puppy!', 'Minh: Growing fast', 'Lan: Nice');
    const [left, never] = [removeRecords(LEXICAL_SEGMENTS, stored(memories), [0]), stored(memories.slice(1), 1)];
    const found = (data: Uint8Array | undefined, query: string) =>
      data === undefined ? [] : searchIndex(openIndex([readSegment(data)]), analyzeQuery(query), { limit: 10 });
    expect(found(left, 'puppy')).toEqual([]);
    expect(found(left, 'growing')).toEqual(found(never, 'growing'));
  });

  it('prefers the turns of the one who is named', () => {
    const memories = turns('Lan: I went hiking', 'Minh: I went hiking');
    expect(ranked(memories, 'Where did Minh go hiking?')[0]).toBe('Minh: I went hiking');
  });

  it('prefers statements to questions, and a time where one is asked for', () => {
    const memories = facts('Do you go hiking?', 'I go hiking a lot', 'I go hiking on Sunday');
    expect(ranked(memories, 'When does she go hiking?')).toEqual(memories.map(({ text }) => text).toReversed());
  });

  it('gives rare words more weight than common ones', () => {
    const memories = facts('a red car', 'a blue car', 'a green car', 'an old piano');
    expect(ranked(memories, 'car piano')[0]).toBe('an old piano');
  });

  it('scores worse when the query has a word that no memory has', () => {
    const [plain] = search(ENGLISH, 'violin');
    const [demanding] = search(ENGLISH, 'violin zeppelin');
    expect(demanding?.own).toBeLessThan(plain?.own ?? 0);
  });

  it.each([
    ['Who am I?', 'Name: Ana', ['Preference: love pizza', 'Home: live in Berlin']],
    ['Tôi là ai?', 'Tên: Quân', ['Sở thích: đọc sách', 'Tuổi: 30 tuổi']],
  ])('answers "%s" with the name', (query, name, others) => {
    expect(ranked(facts(...others, name, ...others), query)[0]).toBe(name);
  });

  it('gives the best by words and by what they are worth beside, and none that is not accepted', () => {
    const worth = (position: number) => (position === 0 ? 5 : position === 4 ? 9 : 0);
    const beside = (positions: Uint32Array) => Float32Array.from(positions, worth);
    const accept = (position: number) => position !== 4;
    const matches = search(VIETNAMESE, 'chuột đột nhập', { limit: 2, beside, accept });
    expect(matches.map(({ position }) => position)).toEqual([0, 2]);
    expect(matches[0]?.own).toBe(0);
  });

  it('gives all where something counts beside words, of equals the oldest first', () => {
    const memories = facts('one', 'two', 'three');
    const beside = ({ length }: Uint32Array) => new Float32Array(length);
    expect(search(memories, 'zeppelin', { beside }).map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(search(memories, 'zeppelin', { beside, limit: 2 }).map(({ position }) => position)).toEqual([0, 1]);
  });

  it('finds nothing in nothing', () => {
    expect(searchIndex(openIndex([]), analyzeQuery('puppy'), { limit: 10 })).toEqual([]);
    expect(search(ENGLISH, '')).toEqual([]);
    expect(search(ENGLISH, 'puppy', { limit: 0 })).toEqual([]);
  });

  it('keeps order and bounds for any texts', () => {
    const text = fc.array(fc.constantFrom('Lan:', 'cat', 'cats', 'mèo', 'dog', 'chó', 'when', '3', 'red', '?', '猫'), {
      maxLength: 8,
    });
    const memories = fc.array(fc.record({ text: text.map((words) => words.join(' ')), thread: fc.nat({ max: 3 }) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(memories, text, (given, query) => {
        const matches = search(given, query.join(' '), { limit: 40 });
        const strengths = matches.map(strength);
        expect(strengths).toEqual(strengths.toSorted((one, other) => other - one));
        for (const { own, context } of matches) {
          expect(own + context).toBeGreaterThan(0);
          expect(own + context).toBeLessThanOrEqual(1.9 + 1e-6); // 1 + k1
          expect(context).toBeGreaterThanOrEqual(-1e-6);
        }
      }),
    );
  });
});
