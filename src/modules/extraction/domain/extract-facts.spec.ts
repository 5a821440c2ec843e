import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { parseSamples, scoreExtraction } from '../../../../test/support/extraction-score.js';
import { foldedKey } from '../../../shared/kernel/fold.js';
import { extractFacts } from './extract-facts.js';

const SAMPLES = parseSamples(
  readFileSync(new URL('../../../../test/support/extraction-samples.jsonl', import.meta.url), 'utf8'),
);

const said = (...messages: string[]): string[] =>
  extractFacts(messages.map((content) => ({ role: 'user', content }))).map(({ text }) => text);

describe('extractFacts, English', () => {
  it.each([
    ["Hi, I'm Daniel and I'm 34 years old.", ['Name: Daniel', 'Age: 34 years old']],
    ['I live in Hanoi and work as a nurse.', ['Home: live in Hanoi', 'Job: work as a nurse']],
    [
      'I love pizza, especially margherita, and my favourite movie is Inception.',
      ['Preference: love pizza, especially margherita', 'Favourite movie: Inception'],
    ],
    ['I can speak Spanish and Portuguese.', ['Skill: can speak Spanish', 'Skill: can speak Portuguese']],
    ['I like to cook and bake.', ['Preference: like to cook', 'Preference: like to bake']],
    ['I like fish and chips.', ['Preference: like fish and chips']],
    ["I'm allergic to cats and penicillin.", ['Allergy: allergic to cats', 'Allergy: allergic to penicillin']],
    ['I used to smoke but I quit in 2019.', ['Given up: used to smoke, quit in 2019']],
    ['Last summer I visited my aunt in Kerala.', ['Event: visited my aunt in Kerala last summer']],
    ['My birthday is on March 3rd.', ['Birthday: March 3']],
    ['my sister Anna lives in Berlin. She is a doctor.', ['Sister Anna: lives in Berlin', 'Sister Anna: a doctor']],
    ['We adopted a cat called Miso. She is two.', ['Pet: adopted a cat called Miso', 'Cat Miso: two']],
    ['im from nigeria and i dont eat pork', ['Origin: from nigeria', "Diet: don't eat pork"]],
    ['I’m vegetarian, what should I cook tonight?', ['Diet: vegetarian']],
    ['Because I’m diabetic, I can’t have sweets.', ['Health: diabetic', "Diet: can't have sweets"]],
    ['Married, two kids, living in Ohio.', ['Relationship: married', 'Family: two kids', 'Home: living in Ohio']],
    ['Actually I moved to Da Nang last week.', ['Home: moved to Da Nang last week']],
    ['Name: Ann Lee', ['Name: Ann Lee']],
  ])('%s', (text, facts) => {
    expect(said(text)).toEqual(facts);
  });

  it.each([
    'Thanks, that was helpful!',
    'Can you tell me a joke?',
    'what time does the shop close',
    'I think it might rain.',
    "I'm so tired today",
    'I love it!',
    'If I won the lottery I would quit my job.',
    'Translate: "I live in Rome and I love pasta."',
    "Imagine I'm a pirate captain.",
    'Paris is the capital of France.',
    'Messi is the best player in the world.',
    'He is a famous actor.',
    'Do you remember where I live?',
    'My question is about taxes.',
  ])('keeps nothing of: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('extractFacts, Vietnamese', () => {
  it.each([
    ['Xin chào, tôi tên là Nguyễn Minh Phúc.', ['Tên: Nguyễn Minh Phúc']],
    ['Em sống ở Đà Nẵng và làm giáo viên.', ['Địa chỉ: sống ở Đà Nẵng', 'Nghề nghiệp: làm giáo viên']],
    [
      'Nhà tôi dạo này hay bị chuột đột nhập, tuần rồi tôi đã bắt được 3 con chuột.',
      ['Nhà: dạo này hay bị chuột đột nhập', 'Sự kiện: tuần rồi đã bắt được 3 con chuột'],
    ],
    [
      'Tôi thích nuôi chó, nuôi mèo và nuôi chuột hamster.',
      ['Sở thích: nuôi chó', 'Sở thích: nuôi mèo', 'Sở thích: nuôi chuột hamster'],
    ],
    ['Mình thích ăn phở và ghét hành.', ['Sở thích: ăn phở', 'Không thích: ghét hành']],
    ['Tôi bị dị ứng với tôm.', ['Dị ứng: tôm']],
    ['Mình không ăn được hải sản.', ['Ăn uống: không ăn được hải sản']],
    ['toi ten la Nam', ['Tên: Nam']],
    ['minh song o Ha Noi', ['Địa chỉ: song o Ha Noi']],
    ['e k ăn đc cay', ['Ăn uống: không ăn được cay']],
    ['Vợ mình tên Hạnh, cô ấy là giáo viên.', ['Vợ: tên Hạnh', 'Vợ: giáo viên']],
    ['Em có người yêu rồi, tên là Dũng.', ['Gia đình: có người yêu', 'Người yêu: tên là Dũng']],
    ['Cuối tuần tôi hay đi bơi.', ['Thói quen: cuối tuần hay đi bơi']],
    ['Tôi định mua nhà vào năm sau.', ['Kế hoạch: định mua nhà vào năm sau']],
    ['Tôi ăn chay, bạn gợi ý món gì đi.', ['Ăn uống: ăn chay']],
    ['Tôi bị tiểu đường, tôi có nên ăn cơm không?', ['Sức khỏe: bị tiểu đường']],
    ['Trước đây mình hút thuốc nhưng bỏ rồi.', ['Trước đây: trước đây hút thuốc nhưng bỏ rồi']],
  ])('%s', (text, facts) => {
    expect(said(text)).toEqual(facts);
  });

  it.each([
    'Cảm ơn bạn nhiều nhé!',
    'Bạn có thích nghe nhạc không',
    'Bây giờ là mấy giờ rồi?',
    'ban co khoe khong',
    'Mình mệt quá.',
    'Mình thích ý tưởng của bạn.',
    'Hà Nội là thủ đô của Việt Nam.',
    'Nếu tôi giàu thì tôi sẽ mua đảo.',
    'Dịch giúp mình câu "Tôi có hai con mèo".',
    'Mình sẽ thử xem sao.',
    'Hôm nay trời đẹp quá.',
  ])('keeps nothing of: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('extractFacts, conversations', () => {
  it('gives category, kind and source of each fact', () => {
    const facts = extractFacts([
      { role: 'user', content: 'Hello!' },
      { role: 'assistant', content: 'Hello, I am a helpful assistant and I live in the cloud.' },
      { role: 'user', content: 'I live in Rome. My favourite colours are red and blue.' },
    ]);
    expect(facts).toEqual([
      expect.objectContaining({ category: 'personal_info', kind: 'home', attributedTo: 'user', turn: 2 }),
      expect.objectContaining({ category: 'preference', kind: 'favourite:colour', attributedTo: 'user', turn: 2 }),
    ]);
  });

  it('reads summaries that the caller wrote, of either role', () => {
    const summary = 'Tóm tắt: Người dùng nhà hay bị chuột đột nhập và đã bắt được 3 con.';
    expect(extractFacts([{ role: 'assistant', content: summary }])).toEqual([
      expect.objectContaining({ text: 'Nhà: hay bị chuột đột nhập', attributedTo: 'assistant' }),
      expect.objectContaining({ text: 'Sự kiện: đã bắt được 3 con chuột' }),
    ]);
    expect(said('Summary: The user is allergic to nuts and plays the piano. They have two cats.')).toEqual([
      'Allergy: allergic to nuts',
      'Skill: plays the piano',
      'Pet: two cats',
    ]);
  });

  it('says each fact once', () => {
    expect(said('I live in Rome.', 'As I said, I live in Rome!')).toEqual(['Home: live in Rome']);
  });

  it('reads both languages in one message, lists, emoji and no code', () => {
    const message = '- I love jazz 🎷 i hate rain\n* Tôi bị hen suyễn\n```\nI live in Rome.\n```\n> I live in Oslo.';
    expect(said(message)).toEqual(['Preference: love jazz', 'Dislike: hate rain', 'Sức khỏe: bị hen suyễn']);
  });

  it('keeps one value at a time for names, homes, jobs and favourites only', () => {
    const kinds = extractFacts([
      {
        role: 'user',
        content: "I'm Ann. I'm 30. I live in Rome. I'm a nurse. I love jazz. I have a dog. I broke my leg in May.",
      },
    ]).map(({ kind }) => kind);
    expect(kinds).toEqual(['name', 'age', 'home', 'job', undefined, undefined, undefined]);
  });
});

describe('extractFacts, hostile input', () => {
  it.each([
    '',
    ' \n\t\r\n ',
    '\u0000\u200b\ufeff\u202e',
    '"""""((((((',
    'constructor __proto__ hasOwnProperty',
    "I like '; DROP TABLE facts; --",
    '😀'.repeat(50_000),
    'I like tea, '.repeat(10_000),
    'hi , '.repeat(20_000),
    'a'.repeat(100_000),
    ' '.repeat(100_000),
    'tôi rất '.repeat(12_000),
    '```'.repeat(30_000),
    "I'm ".repeat(25_000),
  ])('ends for input %#', (text) => {
    expect(Array.isArray(said(text))).toBe(true);
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const fact of said(text, `I like ${text}`, `Tôi thích ${text}`)) expect(fact).toMatch(/^[^:]+: ./su);
      }),
    );
  });
});

describe('extractFacts, over the samples', () => {
  const facts = (text: string): string[] => said(text);

  it.each(['en', 'vi'] as const)('reaches F1 0.85 on each half in %s', (lang) => {
    const samples = SAMPLES.filter((sample) => sample.lang === lang);
    const halves = [samples.filter((_, index) => index % 2 === 0), samples.filter((_, index) => index % 2 === 1)];
    for (const half of halves) expect(scoreExtraction(half, facts).f1).toBeGreaterThan(0.85);
  });

  it('invents nothing: the value of a fact is in the words of its source', () => {
    const strange = SAMPLES.filter(({ text }) => !/\b(?:k|e|t|ck|mk|lm|mik|thik|vs|đc|rn|rùi)\b/iu.test(text)).flatMap(
      ({ text }) => {
        const words = new Set(foldedKey(text).split(' '));
        const values = facts(text).map((fact) => foldedKey(fact.slice(fact.indexOf(':'))));
        return values.flatMap((value) => value.split(' ')).filter((word) => !words.has(word) && !hasPart(words, word));
      },
    );
    expect(strange).toEqual([]);
  });
});

/** "do" and "t" of "dont", "3" of "3rd". */
function hasPart(words: ReadonlySet<string>, part: string): boolean {
  return [...words].some((word) => word.startsWith(part) || word.endsWith(part));
}
