import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * What requests are counted by: the address they come from, and of IPv6 the network. One line to the internet has 2^64 addresses there,
 * a new one for every attempt.
 */
export function callerOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  if (!isIPv6(ip)) return ip;
  const [address = ''] = ip.split('%');
  if (address.includes('.')) return address.slice(address.lastIndexOf(':') + 1);
  const [head = '', tail] = address.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const first = groups(head);
  const last = groups(tail ?? '');
  const between = Array.from({ length: tail === undefined ? 0 : 8 - first.length - last.length }, () => '0');
  const network = [...first, ...between, ...last].slice(0, 4).map((group) => Number.parseInt(group, 16));
  return `${network.map((group) => group.toString(16)).join(':')}::/64`;
}
