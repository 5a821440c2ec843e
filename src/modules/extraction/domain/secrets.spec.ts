import { describe, expect, it } from 'vitest';
import { givesSecretAway } from './secrets.js';

describe('givesSecretAway', () => {
  it.each([
    'Password: hunter2',
    'Mật khẩu: abc123',
    'my PIN code is 4711',
    'SSN: 123-45-6789',
    'Card number: 4111 1111 1111 1111',
    'Pays with 5500-0000-0000-0004',
  ])('sees %j', (text) => {
    expect(givesSecretAway(text)).toBe(true);
  });

  it.each([
    'Phone: 0912 345 678',
    'Job: works on password managers',
    'Preference: likes pink pins',
    'Birthday: 1990-11-20',
    'Order 1234567890123',
    'Address: 12 Pin Lane',
  ])('passes over %j', (text) => {
    expect(givesSecretAway(text)).toBe(false);
  });
});
