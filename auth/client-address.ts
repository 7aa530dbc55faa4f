import { isIPv6 } from 'node:net';

/** Carries the caller's address to the sign-in. The web process sets it on every request, whatever the caller sent. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';

/** What counts as one address: of IPv6 the network of 64 bits, as one machine has all addresses of it. */
export function toClientAddress(address: string | undefined): string {
  if (address === undefined || address === '') return 'unknown';
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}
