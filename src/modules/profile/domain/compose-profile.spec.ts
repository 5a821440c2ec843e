import { describe, expect, it } from 'vitest';
import { composeProfile, type KnownFact, type KnownFacts, MAX_RECENT } from './compose-profile.js';

const NOTHING: KnownFacts = { counts: {}, current: [], preferences: [], recent: [] };
const fact = (text: string, more: Partial<KnownFact> = {}): KnownFact => ({
  id: `id of ${text}`,
  text,
  category: 'preference',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...more,
});
const values = (facts: readonly { value: string }[] = []) => facts.map(({ value }) => value);

describe('composeProfile', () => {
  it('says who the user is, by what has one value at a time', () => {
    const { identity } = composeProfile({
      ...NOTHING,
      current: [
        fact('Tên: Phúc', { kind: 'name', category: 'personal_info' }),
        fact('Lives in Hanoi', { kind: 'home', category: 'personal_info' }),
      ],
    });
    expect(identity['name']).toEqual({
      id: 'id of Tên: Phúc',
      text: 'Tên: Phúc',
      value: 'Phúc',
      category: 'personal_info',
      createdAt: '2026-01-01T00:00:00.000Z',
    });
    expect(identity['home']?.value).toBe('Lives in Hanoi');
  });

  it('sorts favourites by what they are, dislikes apart', () => {
    const { favourites, dislikes } = composeProfile({
      ...NOTHING,
      current: [
        fact('Favourite movie: Alien', { kind: 'favourite:movie' }),
        fact('Món ghét nhất: mướp đắng', { kind: 'favourite:mon' }),
      ],
      preferences: [
        fact('Favourite movie: Alien', { kind: 'favourite:movie' }),
        fact('Sở thích: nuôi chó'),
        fact('Loves hiking'),
        fact('Hobby: pottery'),
        fact('Habit: runs at six'),
        fact('Không thích: hành'),
      ],
    });
    expect(Object.keys(favourites)).toEqual(['movie', 'likes', 'hobbies', 'habits']);
    expect(values(favourites['movie'])).toEqual(['Alien']);
    expect(values(favourites['likes'])).toEqual(['nuôi chó', 'Loves hiking']);
    expect(values(dislikes)).toEqual(['mướp đắng', 'hành']);
  });

  it('shows the latest, and counts', () => {
    const recent = Array.from({ length: MAX_RECENT + 1 }, (_, index) => fact(`Event: ${index}`, { category: 'event' }));
    const profile = composeProfile({ ...NOTHING, recent, counts: { event: 11 } });
    expect(values(profile.recent)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(profile.counts).toEqual({ event: 11 });
  });

  it('takes any name of a kind', () => {
    const kinds = ['__proto__', 'constructor', 'favourite:__proto__'];
    const { identity, favourites } = composeProfile({
      ...NOTHING,
      current: kinds.map((kind) => fact(`Label: ${kind}`, { kind })),
    });
    expect(Object.keys(identity)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(favourites)).toEqual(['__proto__']);
  });
});
