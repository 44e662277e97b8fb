import { BlockList, isIP } from 'node:net';
import { notFetched } from './fault.ts';

/** Which addresses may be fetched at all, told before any question is asked. */

/** This machine, spelled out: a number or a short form that comes to the same is a trick. */
const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:[/?]|$)/i;
const LONGEST_LABEL = 63;

/** Networks that no public feed lives in: this host, private and shared ranges, link-local, reserved (RFC 6890). */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4');
}
// Of IPv6 only global unicast is public, and of that not what wraps, tunnels or documents other addresses.
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv6');
}

/** Whether an IP address belongs to the public internet. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) === 6
    ? globalUnicast.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
    : isIP(address) === 4 && !notPublic.check(address, 'ipv4');

/** Whether an IP address is this machine's own. */
export const isLoopbackIp = (address: string): boolean =>
  address === '::1' || /^127(?:\.\d+){3}$/.test(address);

/** Whether an address leads to this machine and says so. */
export const isLoopback = (address: string): boolean => LOOPBACK.test(address);

const PRIVATE = 'it leads into a private network; use a public address or a file';
export const privateNetwork = (address: string): Error => notFetched(address, PRIVATE);

/** A name without a dot belongs to somebody's own network, or is a path that lost its server. */
const isHostName = (host: string): boolean => {
  const labels = host.split('.');
  return labels.length > 1 && labels.every((label) => label !== '' && label.length <= LONGEST_LABEL);
};

/**
 * The address in parts, if it may be fetched: https on its usual port, no user name, no IP address outside the public
 * internet; with `mayBeLocal` also this machine, spelled out. What a name leads to is checked when it is connected to.
 * Throws a `FetchFault` with the reason.
 */
export const checkAddress = (text: string, { mayBeLocal }: { mayBeLocal: boolean }): URL => {
  const url = URL.parse(text);
  if (!url) throw notFetched(text, 'it is not a whole address; write one that begins with https://');
  if (url.username || url.password)
    throw notFetched(text, 'it holds a user name or password; leave that out');
  if (mayBeLocal && isLoopback(text)) return url;
  if (url.protocol !== 'https:')
    throw notFetched(text, 'only https addresses are; write https:// or download it as a file');
  if (url.port !== '') throw notFetched(text, 'only the usual port of https is used; leave the port out');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) {
    if (!isPublicAddress(host)) throw privateNetwork(text);
    return url;
  }
  const name = host.replace(/\.$/, '');
  if (/(?:^|\.)localhost$/i.test(name)) throw privateNetwork(text);
  if (!isHostName(name)) throw notFetched(text, `"${host}" is no name of a public server; check the address`);
  return url;
};
