import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { BrokenInput } from './import-errors.ts';

/** Fetches a feed by its address, within limits, and never from a private network. */

const TIMEOUT_MS = 30_000;
const MOST_REDIRECTS = 2;
const USER_AGENT = 'Waymark job import';
/** This machine, spelled out: a number or a short form that comes to the same is a trick. */
const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:[/?#]|$)/i;

/** Networks that no public feed lives in: this host, private and shared ranges, link-local, reserved. */
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
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4');
}
// Of IPv6 only global unicast is public, and of that not what wraps or documents other addresses.
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
notPublic.addSubnet('2001:db8::', 32, 'ipv6');
notPublic.addSubnet('2002::', 16, 'ipv6');
notPublic.addSubnet('2001::', 32, 'ipv6');

/** Whether an IP address belongs to the public internet. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) === 6
    ? globalUnicast.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
    : isIP(address) === 4 && !notPublic.check(address, 'ipv4');

const refuse = (address: string, why: string): never => {
  throw new BrokenInput(`${address} is not fetched: ${why}.`);
};

/** Throws unless this address may be fetched; `mayBeLocal` is true for the one the operator typed. */
const checkAddress = async (text: string, mayBeLocal: boolean): Promise<URL> => {
  const url =
    URL.parse(text) ?? refuse(text, 'it is not a whole address; write one that begins with https://');
  if (url.username || url.password) return refuse(text, 'it holds a user name or password; leave that out');
  if (mayBeLocal && LOOPBACK.test(text)) return url;
  if (url.protocol !== 'https:')
    return refuse(text, 'only https addresses are; write https:// or download it as a file');
  if (url.port !== '') return refuse(text, 'only the usual port of https is used; leave the port out');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await addressesOf(text, host);
  if (!addresses.every(isPublicAddress))
    return refuse(text, 'it leads into a private network; use a public address or a file');
  return url;
};

const addressesOf = async (text: string, host: string): Promise<string[]> => {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return refuse(text, `no server is known by the name ${host}; check the address`);
  }
};

const bodyOf = async (response: Response, address: string, mostBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes)
      return refuse(address, `it answers with more than ${Math.round(mostBytes / 1_048_576)} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

export type FetchOptions = { mostBytes: number; timeoutMs?: number; fetcher?: typeof fetch };

/**
 * Fetches one address: https only (http for this machine itself), 30 seconds, two redirects at most, each checked
 * like the first. Throws `BrokenInput` with one sentence for everything that does not end in an answer of 200.
 */
export const fetchBytes = async (
  start: string,
  { mostBytes, timeoutMs = TIMEOUT_MS, fetcher = fetch }: FetchOptions,
): Promise<{ bytes: Uint8Array; address: string }> => {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    let url = await checkAddress(start, true);
    for (let hops = 0; ; hops += 1) {
      const response = await fetcher(url, {
        signal,
        redirect: 'manual',
        headers: { 'user-agent': USER_AGENT, accept: 'application/json, text/csv;q=0.9, */*;q=0.5' },
      });
      const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (next === null) {
        if (!response.ok)
          return refuse(start, `it answers ${response.status}; check the address in a browser`);
        return { bytes: await bodyOf(response, start, mostBytes), address: url.href };
      }
      await response.body?.cancel();
      if (hops >= MOST_REDIRECTS) return refuse(start, `it redirects more than ${MOST_REDIRECTS} times`);
      url = await checkAddress(new URL(next, url).href, false);
    }
  } catch (error) {
    if (error instanceof BrokenInput) throw error;
    if (signal.aborted)
      return refuse(start, `it did not answer within ${timeoutMs / 1000} seconds; try again later`);
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return refuse(start, `the connection failed (${cause}); try again later`);
  }
};
