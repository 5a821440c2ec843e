import { describe, expect, it } from 'vitest';
import { readSettings } from './environment.js';
import { ProfileSettings, standingQueriesOf } from './profile.settings.js';

describe('the settings of profiles', () => {
  it('have standing queries in both languages', () => {
    const { standingQueries } = readSettings(ProfileSettings, {});
    expect(standingQueriesOf(standingQueries)).toContain('What do I like?');
    expect(standingQueriesOf(standingQueries)).toContain('Tôi thích gì?');
  });

  it.each([
    [{ CACHE_L3: 'sometimes' }, /^CACHE_L3="sometimes": takes true or false/],
    [{ CACHE_L3_QUERIES: 'one||two' }, /^CACHE_L3_QUERIES=.*: takes up to 20 different texts/],
    [{ CACHE_L3_QUERIES: 'same| same' }, /^CACHE_L3_QUERIES=/],
    [{ CACHE_L3_QUERIES: 'x'.repeat(1_001) }, /^CACHE_L3_QUERIES=/],
    [{ CACHE_L3_QUERIES: Array.from({ length: 21 }, (_, index) => index).join('|') }, /^CACHE_L3_QUERIES=/],
    [{ CACHE_L3_RESULTS: '0' }, /^CACHE_L3_RESULTS="0": takes a number from 1 to 100/],
    [{ CACHE_L3_SIMILARITY: '1.5' }, /^CACHE_L3_SIMILARITY="1.5": takes a number from 0 to 1/],
  ])('name what is wrong: %j', (environment, message) => {
    expect(() => readSettings(ProfileSettings, environment)).toThrow(message);
  });
});
