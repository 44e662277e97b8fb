import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkAddress, isPublicAddress } from '../../../../lib/jobs/fetch/address.ts';
import { FetchFault } from '../../../../lib/jobs/fetch/fault.ts';

describe('a public address', () => {
  it.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['127.0.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['100.64.0.1', false],
    ['192.88.99.1', false],
    ['::1', false],
    ['::ffff:8.8.8.8', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:0:7f00:1::', false],
    ['3fff::1', false],
    ['not an address', false],
  ])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});

describe('an address that may be fetched', () => {
  it.each([
    ['https://10.0.0.1/jobs', /private network/],
    ['https://169.254.169.254/latest/meta-data/', /private network/],
    ['https://2130706433/', /private network/],
    ['https://0x7f.1/', /private network/],
    ['https://[fd00:ec2::254]/', /private network/],
    ['https://[::ffff:10.0.0.1]/', /private network/],
    ['https://LOCALHOST./', /private network/],
    ['https://board.localhost/', /private network/],
    ['https://a..b/', /"a..b" is no name of a public server/],
    ['https://intranet/jobs', /"intranet" is no name of a public server/],
    ['http://example.com/jobs', /only https addresses/],
    ['https://example.com:8443/jobs', /usual port/],
    ['https://user:secret@example.com/', /user name or password/],
    ['file:///etc/passwd', /only https addresses/],
    ['https://', /not a whole address/],
  ])('is not %s', (address, sentence) => {
    expect(() => checkAddress(address, { mayBeLocal: true })).toThrow(sentence);
  });

  it('may be this machine only where the operator named it, spelled out', () => {
    for (const address of ['http://127.0.0.1:8080/x', 'http://localhost/', 'https://[::1]:8443/']) {
      expect(checkAddress(address, { mayBeLocal: true }).href).toBe(address);
      expect(() => checkAddress(address, { mayBeLocal: false })).toThrow(FetchFault);
    }
    for (const trick of ['http://127.1/', 'http://2130706433/', 'http://127.0.0.1#@board.example/'])
      expect(() => checkAddress(trick, { mayBeLocal: true })).toThrow(FetchFault);
  });
});

const list = new URL('../../../../../shared/hostile/ours/ssrf-urls.json', import.meta.url);
const isThere = existsSync(list);
if (!isThere) console.warn(`Skipped: the hostile addresses are not at ${list.pathname}.`);
const cases = isThere
  ? z
      .array(z.object({ url: z.string(), why: z.string(), expect: z.string() }))
      .parse(JSON.parse(readFileSync(list, 'utf8')))
  : [];
/** Names whose answers decide, not their spelling: tests/lib/jobs/fetch/fetcher.test.ts asks them. */
const byAnswer = /^https:\/\/(?:rebind|feed)\.test\//;

describe.skipIf(!isThere)('every hostile address', () => {
  const refused = cases.filter(({ url, expect }) => expect === 'refuse' && !byAnswer.test(url));

  it('is in the list', () => expect(refused.length).toBeGreaterThan(50));

  it.each(refused)('$url ($why) is refused, also as https', ({ url }) => {
    expect(() => checkAddress(url, { mayBeLocal: false })).toThrow(FetchFault);
    const secure = url.replace(/^http:/, 'https:');
    expect(() => checkAddress(secure, { mayBeLocal: false })).toThrow(FetchFault);
  });
});
