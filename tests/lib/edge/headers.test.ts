import { expect, test } from 'vitest';
import { mediaType, siteHeaders } from '../../../lib/edge/headers.ts';

const asObject = (flat: readonly string[]): Record<string, string> =>
  Object.fromEntries(flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? '']] : [])));

test('every answer forbids what the site does not use', () => {
  expect(asObject(siteHeaders('http://localhost:3000'))).toEqual({
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': expect.stringContaining('camera=(), '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    Vary: 'Accept-Encoding',
  });
});

test('transport security is promised by an https site only', () => {
  expect(asObject(siteHeaders('https://waymark.example'))).toMatchObject({
    'Strict-Transport-Security': 'max-age=31536000',
  });
  expect(siteHeaders('http://waymark.example')).not.toContain('Strict-Transport-Security');
});

test('a media type is read without its parameters', () => {
  expect(mediaType('Text/HTML; charset=utf-8')).toBe('text/html');
  expect(mediaType('')).toBe('');
});
