import { describe, expect, it } from 'vitest';
import { isDay, utcMoment } from './calendar.js';

describe('utcMoment', () => {
  it.each([
    ['2025-01-31T08:30:00Z', '2025-01-31T08:30:00.000Z'],
    ['2025-01-31T08:30:00.123456+07:00', '2025-01-31T01:30:00.123Z'],
    ['2025-01-31T08:30+0700', '2025-01-31T01:30:00.000Z'],
    ['2025-01-31T08:30', '2025-01-31T08:30:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2025-02', '2025-02-01T00:00:00.000Z'],
    ['2025', '2025-01-01T00:00:00.000Z'],
  ])('reads %s', (text, moment) => {
    expect(utcMoment(text)).toBe(moment);
  });

  it.each([
    '',
    'banana',
    '2025-02-30',
    '2025-02-30T00:00:00Z',
    '2025-13',
    '2025-01-31T25:00',
    '1738312200',
    '1/31/2025',
  ])('does not read %j', (text) => {
    expect(utcMoment(text)).toBeUndefined();
  });
});

describe('isDay', () => {
  it('takes a day of the calendar and nothing else', () => {
    expect(['2024-02-29', '1999-12-31'].every(isDay)).toBe(true);
    expect(['2025-02-29', '2025-2-1', '2025-02', '2025-02-01T00:00:00Z', 'banana'].some(isDay)).toBe(false);
  });
});
