import { describe, expect, it } from 'vitest';
import { isPrivateAddress, requireTarget } from './target.js';

describe('addresses that a webhook can have', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    '2001:db8::1',
    '::ffff:8.8.8.8',
  ])('%s is private', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', 'example.com'])('%s is not', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it.each([
    'http://localhost:1/x',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]:80/',
    'http://[::ffff:127.0.0.1]/',
    'http://db.internal/',
    'http://a.localhost/',
  ])('%s is refused where private ones are not allowed', (url) => {
    expect(() => requireTarget(url, false)).toThrow(/WEBHOOKS_ALLOW_PRIVATE/);
    expect(requireTarget(url, true).protocol).toBe('http:');
  });

  it.each(['ftp://example.com/', 'file:///etc/passwd', 'example.com', '', 'http://u:p@example.com/', 'javascript:1'])(
    '%s is refused everywhere',
    (url) => {
      expect(() => requireTarget(url, true)).toThrow(/^url: takes/);
    },
  );

  it('takes public ones', () => {
    expect(requireTarget('https://example.com/hook?x=1', false).href).toBe('https://example.com/hook?x=1');
  });
});
