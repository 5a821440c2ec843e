import { describe, expect, it } from 'vitest';
import { extractFacts } from './extract-facts.js';

const said = (content: string): string[] => extractFacts([{ role: 'user', content }]).map(({ text }) => text);

describe('extractFacts, other people', () => {
  it.each([
    ['my bf là người Hàn, tên Min-jun', ['Bf: người Hàn', 'Bf: tên Min-jun']],
    [
      'Bạn trai em là người Hàn. Tên Min-jun, 32 tuổi.',
      ['Bạn trai: người Hàn', 'Bạn trai: tên Min-jun', 'Bạn trai: 32 tuổi'],
    ],
    ['Mẹ mình ở Huế. Làm giáo viên.', ['Mẹ: ở Huế', 'Mẹ: làm giáo viên']],
    ['Con đầu nhà mình tên Bi, 7 tuổi.', ['Con đầu: tên Bi', 'Con đầu: 7 tuổi']],
    ['Bé Bông bị dị ứng đậu phộng', ['Bé Bông: bị dị ứng đậu phộng']],
    ['Mẹ em thì ghét mèo, còn em thì mê mèo.', ['Mẹ: ghét mèo', 'Sở thích: mê mèo']],
    ['My bf is Korean. Works at Google. Named Min-jun.', ['Bf: Korean', 'Bf: works at Google', 'Bf: named Min-jun']],
    ['My sister lives in Rome. 32 years old.', ['Sister: lives in Rome', 'Sister: 32 years old']],
    ['I have a son. 4 years old.', ['Family: have a son', 'Son: 4 years old']],
    ['My mom is great. Moved to Leeds last year.', []],
    ['my brother:\n- works in IT\n- from Ohio', []],
  ])('%s', (text, facts) => {
    expect(said(text)).toEqual(facts);
  });

  it('never takes the name, age, home or job of somebody else for the user’s', () => {
    const texts = [
      'my bf là người Hàn, tên Min-jun',
      'Vợ tôi đi vắng. Tên Lan, 30 tuổi, sống ở Huế.',
      'My son is shy. Named Leo, 4 years old, from Ohio.',
    ];
    const kinds = texts.flatMap((content) => extractFacts([{ role: 'user', content }])).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== undefined)).toEqual([]);
  });
});

describe('extractFacts, what ended', () => {
  it.each([
    ['I no longer work at Acme.', 'Job: no longer work at Acme', 'job'],
    ['I stopped working at Acme in May.', 'Job: stopped working at Acme in May', 'job'],
    ["We don't live in Boston any more.", "Home: don't live in Boston any more", 'home'],
    ['I quit my job last Friday.', 'Job change: quit my job last Friday', 'job'],
    ['I quit my job in 2009.', 'Job change: quit my job in 2009', undefined],
    ["I'm no longer vegan", 'Diet: no longer vegan', undefined],
    ['Mình không còn làm ở FPT nữa.', 'Nghề nghiệp: không còn làm ở FPT nữa', 'job'],
    ['toi khong con song o Da Nang nua', 'Địa chỉ: khong con song o Da Nang nua', 'home'],
    ['Tôi nghỉ việc rồi.', 'Thay đổi công việc: nghỉ việc rồi', 'job'],
    ['Mình không ăn chay nữa.', 'Ăn uống: không ăn chay nữa', undefined],
    ["I don't work at Acme.", "Job: don't work at Acme", undefined],
  ])('%s', (content, text, kind) => {
    const facts = extractFacts([{ role: 'user', content }]);
    expect(facts.map((fact) => [fact.text, fact.kind])).toEqual([[text, kind]]);
  });

  it.each([
    ['I left Acme and joined Globex as a designer.', ['Job: joined Globex as a designer']],
    ['I work at Globex now, I no longer work at Acme.', ['Job: work at Globex now']],
    ["I'm a designer and I work at Globex.", ['Job: work at Globex']],
    ['Mình nghỉ việc ở Acme, giờ làm ở Globex.', ['Nghề nghiệp: giờ làm ở Globex']],
    ['Trước mình làm bảo vệ, giờ làm shipper.', ['Nghề nghiệp: giờ làm shipper']],
    ['Hồi nhỏ mình ở Cà Mau.', []],
  ])('one current job or home: %s', (content, current) => {
    const facts = extractFacts([{ role: 'user', content }]).filter(({ kind }) => kind === 'job' || kind === 'home');
    expect(facts.map(({ text }) => text)).toEqual(current);
  });
});

describe('extractFacts, clipped and listed', () => {
  it.each([
    ['nope been vegetarian since 2019', ['Diet: vegetarian since 2019']],
    ['its type 2 diabetes', ['Health: type 2 diabetes']],
    ['nhóm máu O', ['Nhóm máu: O']],
    ['just turned 30', ['Age: turned 30']],
    ["I'm not married", ['Relationship: not married']],
    ['I now live in Bath.', ['Home: live in Bath']],
    ["We used to be in Chicago but now I'm in Denver", ['Used to: used to be in Chicago', 'Home: in Denver']],
    ['my bday is july 9', ['Birthday: july 9']],
    ['As a vegetarian, what can I order?', ['Diet: a vegetarian']],
    ['- from Ohio\n- works in IT\n- 2 cats', ['Origin: from Ohio', 'Job: works in IT', 'Pet: 2 cats']],
    ['- milk\n- eggs\n- call mom', []],
    ['Nope, never been on a sports team.', ['Been to: never been on a sports team']],
    ['Learning from experienced players is fun.', []],
    ['Just wanted to say I took a class recently', []],
    ['Twisted my knee last Friday', ['Health: twisted my knee last Friday']],
    ['Started when I was young.', []],
    ['tên đẹp đó', []],
    ['30 tuổi nên mua nhà chưa?', []],
    ['The customer wrote: I no longer work here.', []],
  ])('%s', (text, facts) => {
    expect(said(text)).toEqual(facts);
  });
});
