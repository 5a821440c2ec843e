import { describe, expect, it } from 'vitest';
import { categorizeFact } from './categorize-fact.js';

describe('categorizeFact', () => {
  it.each([
    ['Sở thích: nuôi chó', 'preference', undefined],
    ['Nhà: có chuột đột nhập', 'other', undefined],
    ['Đã bắt được: 3 con chuột', 'event', undefined],
    ['Mơ ước: nhà màu hồng cho thú cưng', 'plan', undefined],
    ['Tên: Nguyễn Minh Phúc', 'personal_info', 'name'],
    ['dia chi: Ha Noi', 'personal_info', 'home'],
    ['Món ăn yêu thích: phở', 'preference', 'favourite:mon an'],
    ['Favorite color: blue', 'preference', 'favourite:colour'],
    ['My name is Ann', 'personal_info', 'name'],
    ['Lives in Portland', 'personal_info', 'home'],
    ['The user works as a nurse', 'personal_info', 'job'],
    ['favourite movie is Alien', 'preference', 'favourite:movie'],
    ['User is allergic to nuts', 'health', undefined],
    ['Thích ăn phở', 'preference', undefined],
    ['Has two kids', 'relationship', undefined],
    ['Planning a trip to Japan next year', 'plan', undefined],
    ['I live in Paris and love wine', 'personal_info', undefined],
  ])('%s is %s, kind %s', (text, category, kind) => {
    const meaning = categorizeFact(text);
    expect(meaning.category).toBe(category);
    expect(meaning.kind).toBe(kind);
  });

  it('is unsure of what it does not understand', () => {
    expect(categorizeFact('zork blurb')).toEqual({ category: 'other', confidence: 0.4 });
    expect(categorizeFact('')).toEqual({ category: 'other', confidence: 0.4 });
  });
});
