import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../../lib/jobs/normalise/url.ts';

describe('an address that may become a link', () => {
  it.each([
    [
      'https://boards.greenhouse.io/acme/jobs/123?gh_jid=123',
      'https://boards.greenhouse.io/acme/jobs/123?gh_jid=123',
    ],
    [' HTTPS://Acme.Example/Jobs ', 'https://acme.example/Jobs'],
    ['http://careers.example.org/apply', 'http://careers.example.org/apply'],
    ['https://example.com/\u202egnp.exe', 'https://example.com/%E2%80%AEgnp.exe'],
    ['https://xn--80ak6aa92e.com/', 'https://xn--80ak6aa92e.com/'],
  ])('%j is %s', (posted, address) => {
    expect(webAddress(posted)).toBe(address);
  });

  it.each([
    ['javascript:alert(1)'],
    ['java\tscript:alert(1)'],
    ['https:evil.example'],
    ['https:///evil.example'],
    ['//evil.example/x'],
    ['/\\evil.example'],
    ['https://user:pass@evil.example/'],
    ['https://user@evil.example/'],
    ['https://none'],
    ['https://localhost/apply'],
    ['https://intranet.local/apply'],
    ['https://exa\nmple.com/'],
    [`https://example.com/${'a'.repeat(3_000)}`],
    ['mailto:a@b.example'],
    ['acme.example/jobs'],
    [''],
    [null],
  ])('%j is none', (posted) => {
    expect(webAddress(posted)).toBeNull();
  });
});

const shared = new URL('../../../../../shared/hostile/ours/apply-urls.json', import.meta.url);
if (!existsSync(shared)) console.warn(`Skipped: the hostile addresses are not at ${shared.pathname}.`);

describe.skipIf(!existsSync(shared))('the collected apply addresses', () => {
  it('come out as each of them expects', () => {
    const cases: { href: string; expect: string }[] = JSON.parse(readFileSync(shared, 'utf8'));
    expect(cases.length).toBeGreaterThan(20);
    for (const { href, expect: expected } of cases) {
      const address = webAddress(href);
      if (expected === 'live link') expect(address, href).not.toBeNull();
      else if (address !== null) {
        // A live link all the same must be a plain https or http one without a user in it.
        const { protocol, username, password } = new URL(address);
        expect([/^https?:$/.test(protocol), username, password], href).toEqual([true, '', '']);
      }
    }
  });
});
