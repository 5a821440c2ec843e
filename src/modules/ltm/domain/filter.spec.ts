import { describe, expect, it } from 'vitest';
import { parseFilter, UnsupportedFilter } from './filter.js';

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const nested = (depth: number): object => (depth === 0 ? { a: 1 } : { AND: [nested(depth - 1)] });

describe('parseFilter', () => {
  it('reads the short and the long spelling as the same', () => {
    expect(parseFilter({ a: 1 })).toEqual(parseFilter({ a: { eq: 1 } }));
    expect(parseFilter({ a: [1, 2] })).toEqual(parseFilter({ a: { in: [1, 2] } }));
    expect(parseFilter({ AND: { a: 1 } })).toEqual(parseFilter({ $and: [{ a: { $eq: 1 } }] }));
    expect(parseFilter({ a: { gte: 1, lt: 2 } })).toEqual(parseFilter({ AND: [{ a: { gte: 1 } }, { a: { lt: 2 } }] }));
  });

  it('reads ids in their canonical form, and leaves other values as they are', () => {
    expect(parseFilter({ user_id: ' Phúc '.normalize('NFD') })).toMatchObject({ value: 'Phúc'.normalize('NFC') });
    expect(parseFilter({ run_id: [' a ', 'b'] })).toMatchObject({ value: ['a', 'b'] });
    expect(parseFilter({ city: ' Huế ' })).toMatchObject({ value: ' Huế ' });
  });

  it('reads moments in the form in which they are stored', () => {
    const moment = (value: unknown) => parseFilter({ created_at: { gte: value } });
    expect(moment('2025-01-31T08:30:00+07:00')).toMatchObject({ value: '2025-01-31T01:30:00.000Z' });
    expect(moment('2025-01-31')).toMatchObject({ value: '2025-01-31T00:00:00.000Z' });
    expect(parseFilter({ updated_at: [null, '2025'] })).toMatchObject({ value: [null, '2025-01-01T00:00:00.000Z'] });
  });

  it.each([
    [{ created_at: { gte: 'banana' } }, /^filters\.created_at\.gte: takes .*ISO 8601/],
    [{ AND: [{ updated_at: { lt: 1_738_312_200 } }] }, /^filters\.AND\.updated_at\.lt: takes .*ISO 8601/],
    [{ created_at: ['2025-01-31', '2025-02-30'] }, /^filters\.created_at: takes .*ISO 8601/],
    [{ created_at: true }, /^filters\.created_at: takes .*ISO 8601/],
    [{ expiration_date: { lte: '2025-01-31T00:00:00Z' } }, /^filters\.expiration_date\.lte: takes .*YYYY-MM-DD/],
  ])('refuses what is no date where a date is compared: %j', (filter, message) => {
    expect(() => parseFilter(filter)).toThrow(UnsupportedFilter);
    expect(() => parseFilter(filter)).toThrow(message);
  });

  it('compares any text with metadata, and parts of text with dates', () => {
    expect(parseFilter({ 'metadata.created_at': { gte: 'banana' } })).toMatchObject({ value: 'banana' });
    expect(parseFilter({ due: { gte: 'banana' } })).toMatchObject({ value: 'banana' });
    expect(parseFilter({ created_at: { contains: '-01-' } })).toMatchObject({ value: '-01-' });
    expect(parseFilter({ updated_at: null })).toMatchObject({ value: null });
  });

  it.each([
    ['no object', [1]],
    ['no object', 'a = 1'],
    ['no object', null],
    ['an unknown operator', { a: { like: 'x' } }],
    ['an operator of Object', { a: { constructor: 'x' } }],
    ['no operator', { a: {} }],
    ['a value that is an object', { a: { eq: { b: 1 } } }],
    ['a list in a list', { a: [[1]] }],
    ['a list for one value', { a: { gt: [1] } }],
    ['one value for a list', { a: { in: 1 } }],
    ['an order of booleans', { a: { gt: true } }],
    ['an order of nothing', { a: { lte: null } }],
    ['a number in text', { a: { contains: 1 } }],
    ['no number', { a: Number.NaN }],
    ['no number', { a: { lt: Infinity } }],
    ['text in the place of a group', { AND: ['a'] }],
    ['too long a name', { ['a'.repeat(257)]: 1 }],
    ['too deep', nested(17)],
    ['too many conditions', { OR: times(250, { a: 1 }) }],
    ['too many empty groups', { AND: times(500, {}) }],
    ['too long a list', { a: times(201, 1) }],
    ['too many values', { OR: times(11, { a: times(200, 1) }) }],
  ])('refuses %s, with the place', (_what, filter) => {
    expect(() => parseFilter(filter)).toThrow(UnsupportedFilter);
    expect(() => parseFilter(filter)).toThrow(/^filters/);
  });

  it('takes what is just small enough', () => {
    expect(() => parseFilter(nested(16))).not.toThrow();
    expect(() => parseFilter({ OR: times(249, { a: 1 }) })).not.toThrow();
    expect(() => parseFilter({ OR: times(10, { a: times(200, 1) }) })).not.toThrow();
  });
});
