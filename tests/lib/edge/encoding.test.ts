import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedEncodings, isCompressible } from '../../../lib/edge/encoding.ts';

describe('acceptedEncodings', () => {
  test.each([
    [undefined, ['identity']],
    ['', ['identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['gzip', ['gzip', 'identity']],
    ['GZIP', ['gzip', 'identity']],
    ['x-gzip', ['gzip', 'identity']],
    ['deflate', ['identity']],
    ['br;q=0.5, gzip;q=0.8', ['gzip', 'br', 'identity']],
    ['br;q=0, gzip', ['gzip', 'identity']],
    ['br;q=0.000', ['identity']],
    ['identity, gzip;q=0.5', ['identity', 'gzip']],
    ['identity;q=0, gzip', ['gzip']],
    ['identity;q=0', ['identity']],
    ['*', ['br', 'gzip', 'identity']],
    ['*;q=0', ['identity']],
    ['gzip, *;q=0', ['gzip']],
    ['br; q=1.0 , gzip ; q=0.2', ['br', 'gzip', 'identity']],
    ['br;q=high', ['identity']],
    ['brotli', ['identity']],
  ])('reads %j as %j', (header, expected) => {
    expect(acceptedEncodings(header)).toEqual(expected);
  });

  test('names each encoding at most once, and always at least one, whatever is sent', () => {
    const pieces = fc.constantFrom(
      'br',
      'gzip',
      'identity',
      '*',
      ';q=0',
      ';q=0.5',
      ';q=1',
      ',',
      ' ',
      ';',
      'x',
      '=',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const accepted = acceptedEncodings(parts.join(''));
        expect(accepted.length).toBeGreaterThan(0);
        expect(new Set(accepted).size).toBe(accepted.length);
      }),
    );
  });
});

test('texts are worth compressing, pictures and web fonts are not', () => {
  const worth = [
    'text/html',
    'text/css',
    'application/json',
    'application/atom+xml',
    'image/svg+xml',
    'text/csv',
  ];
  const not = ['image/png', 'font/woff2', 'application/octet-stream', 'application/zip', ''];
  expect(worth.filter(isCompressible)).toEqual(worth);
  expect(not.filter(isCompressible)).toEqual([]);
});
