import { BlockList, isIP } from 'node:net';
import { TargetRefused } from '../domain/webhooks.errors.js';

/** Longest address, in characters. */
const MAX_URL = 2_048;

/** What is none of the public internet in IPv4 (RFC 6890): this network, private, shared, loopback, link-local, … */
const PRIVATE_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];

/** In IPv6: all but global unicast (2000::/3), and of that what stands for protocols, examples and IPv4 addresses. */
const PRIVATE_V6 = ['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16'];

// A list each: one list would take an IPv4 address for the IPv6 address that stands for it as well.
const PRIVATE = { ipv4: blockListOf('ipv4', PRIVATE_V4), ipv6: blockListOf('ipv6', PRIVATE_V6) };

/** The receiver is in this machine or a private network. */
export class PrivateTarget extends TargetRefused {
  constructor() {
    super('addresses of this machine and of private networks are not called; WEBHOOKS_ALLOW_PRIVATE=true allows them');
  }
}

/**
 * The address of a receiver.
 * @param allowPrivate whether it may be in this machine or a private network, as far as the address itself tells
 * @throws TargetRefused
 */
export function requireTarget(url: string, allowPrivate: boolean): URL {
  const parsed = URL.canParse(url) && url.length <= MAX_URL ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new TargetRefused('takes an http or https address');
  }
  if (parsed.username !== '' || parsed.password !== '') throw new TargetRefused('takes an address without a password');
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && (isLocalName(host) || isPrivateAddress(host))) throw new PrivateTarget();
  return parsed;
}

/** Whether an IP address is none of the public internet; false for what is no IP address. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  const version = isIP(plain);
  if (version === 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return PRIVATE[family].check(plain, family);
}

function isLocalName(host: string): boolean {
  return /(^|\.)(localhost|local|internal)\.?$/i.test(host);
}

function blockListOf(family: 'ipv4' | 'ipv6', subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', bits] = subnet.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}
