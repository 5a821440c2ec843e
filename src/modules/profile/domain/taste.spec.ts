import { describe, expect, it } from 'vitest';
import { tasteOf } from './taste.js';

describe('tasteOf', () => {
  it.each([
    ['Preference: green tea', 'likes'],
    ['Loves hiking', 'likes'],
    ['I like tea', 'likes'],
    ['Sở thích: nuôi chó', 'likes'],
    ['Thích uống trà', 'likes'],
    ['Tôi thương mèo', 'likes'],
    ['Dislike: coriander', 'dislikes'],
    ['I don’t like crowds', 'dislikes'],
    ['The user hates rain', 'dislikes'],
    ['Không thích: hành', 'dislikes'],
    ['Tôi rất ghét tiếng ồn', 'dislikes'],
    ['Ko thích mưa', 'dislikes'],
    ['Món ghét nhất: mướp đắng', 'dislikes'],
    ['Least favourite colour: beige', 'dislikes'],
    ['Hobby: pottery', 'hobbies'],
    ['Đam mê: nhiếp ảnh', 'hobbies'],
    ['Habit: runs at six', 'habits'],
    ['Thói quen: dậy sớm', 'habits'],
    ['Hatefully good coffee', 'likes'],
  ])('%s → %s', (text, taste) => {
    expect(tasteOf(text)).toBe(taste);
    expect(tasteOf(text.normalize('NFD'))).toBe(taste);
  });
});
