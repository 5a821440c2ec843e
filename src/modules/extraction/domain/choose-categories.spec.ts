import { describe, expect, it } from 'vitest';
import { chooseCategories } from './choose-categories.js';

const CATEGORIES = [
  { name: 'sports', description: 'Games, training and teams such as football' },
  { name: 'food_habits', description: 'What the user eats, allergies' },
  { name: 'sức khỏe', description: 'bệnh, dị ứng' },
  { name: 'personal info', description: '' },
];

describe('categories of one’s own by words', () => {
  it.each([
    ['Hobby: plays football on Sundays', 'preference', ['sports']],
    ['Allergy: peanuts', 'health', ['food_habits']],
    ['Dị ứng: tôm', 'health', ['sức khỏe']],
    ['Home: Rome', 'personal_info', ['personal info']],
    ['Likes: chess', 'preference', []],
    ['Event: won a game on a team', 'event', ['sports']],
  ])('%s', (text, category, expected) => {
    expect(chooseCategories(text, category, CATEGORIES)).toEqual(expected);
  });
});
