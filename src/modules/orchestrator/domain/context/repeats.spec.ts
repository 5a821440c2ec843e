import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.js';
import { repeatsOf } from './repeats.js';

const fact = (text: string): Candidate => ({ section: 'ltm', text });
const turn = (text: string, name?: string): Candidate => ({
  section: 'history',
  text,
  speaker: { role: 'user', name },
});

describe('what is said twice', () => {
  it('is a fact that a turn contains, case, diacritics and punctuation aside', () => {
    expect(
      repeatsOf([fact('thích uống TRÀ.'), fact('Likes rain'), turn('Mình thich uống trà, nhất là trà xanh')]),
    ).toEqual([[], [], [0]]);
  });

  it('is not a part of a word', () => {
    expect(repeatsOf([fact('Has a cat'), turn('She has a catalogue')])[1]).toEqual([]);
  });

  it('is a fact with the speaker in front that a named turn says', () => {
    expect(repeatsOf([fact('Ana: I moved to Porto'), turn('I moved to Porto!', 'Ana')])[1]).toEqual([0]);
  });

  it('is a fact of the profile, and a fact that a better one says; a fact is never its own repetition', () => {
    const profile: Candidate = { section: 'profile', text: 'Name: Lan' };
    expect(repeatsOf([profile, fact('name: LAN'), fact('Likes tea'), fact('likes tea!')])).toEqual([[1], [], [3], []]);
  });

  it('is neither a summary nor a text without letters', () => {
    const summary: Candidate = { section: 'summary', text: 'likes tea' };
    expect(repeatsOf([summary, fact('likes tea'), fact('🙂'), turn('🙂')])).toEqual([[], [], [], []]);
  });
});
