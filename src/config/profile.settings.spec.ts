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
    [{ L3_ENABLED: 'sometimes' }, /^L3_ENABLED="sometimes": takes true or false/],
    [{ L3_STANDING_QUERIES: 'one||two' }, /^L3_STANDING_QUERIES=.*: takes up to 20 different texts/],
    [{ L3_STANDING_QUERIES: 'same| same' }, /^L3_STANDING_QUERIES=/],
    [{ L3_STANDING_QUERIES: 'x'.repeat(1_001) }, /^L3_STANDING_QUERIES=/],
    [{ L3_STANDING_QUERIES: Array.from({ length: 21 }, (_, index) => index).join('|') }, /^L3_STANDING_QUERIES=/],
    [{ L3_STANDING_RESULTS: '0' }, /^L3_STANDING_RESULTS="0": takes a number from 1 to 100/],
    [{ L3_MATCH_SIMILARITY: '1.5' }, /^L3_MATCH_SIMILARITY="1.5": takes a number from 0 to 1/],
  ])('name what is wrong: %j', (environment, message) => {
    expect(() => readSettings(ProfileSettings, environment)).toThrow(message);
  });
});
