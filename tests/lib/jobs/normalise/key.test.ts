import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardName, digestOf, idOf, keyOf } from '../../../../lib/jobs/normalise/key.ts';

describe('the id of a posting', () => {
  it('is 12 characters of a-z and 2-7 for any key', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (key) => /^[a-z2-7]{12}$/.test(idOf(key))));
  });

  it('never changes: published addresses hang on it', () => {
    expect(idOf('greenhouse:acme:7001')).toBe('kb4ipxdwwwev');
    expect(idOf('table:acme:7001')).toBe('34u344qu7n6a');
  });
});

describe('the name of a board', () => {
  it.each([
    ['Acme', 'acme'],
    ['My%20Company', 'my-company'],
    ['a:b', 'a-b'],
    ['100%', '100%'],
  ])('%s is %s', (posted, name) => {
    expect(boardName(posted)).toBe(name);
  });
});

describe('a key', () => {
  it('names the system, the board and the posting', () => {
    expect(keyOf('lever', 'acme', 'abc')).toBe('lever:acme:abc');
  });

  it('hashes an id that is no id by its length', () => {
    expect(keyOf('table', 'acme', 'x'.repeat(5_000))).toMatch(/^table:acme:[0-9a-f]{24}$/);
  });
});

describe('a digest', () => {
  it('is equal for equal postings only', () => {
    expect(digestOf({ a: 1 })).toBe(digestOf({ a: 1 }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: 2 }));
  });
});
