import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boardName,
  contentHash,
  digestOf,
  groupOf,
  idOf,
  keyOf,
  nativeIdOf,
} from '../../../../lib/jobs/normalise/key.ts';

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

describe('what stands in a key', () => {
  const AT = {
    board: boardName,
    key: (id: string) => keyOf('lever', 'acme', id),
    group: (id: string) => groupOf('lever', 'acme', id),
  };
  const BAD = [
    'a\u0000',
    'a\u0000b',
    'a\u001b[2Jb',
    'a\u009b31m',
    'a\ud800',
    '\udc00',
    'a'.repeat(5_000),
    'b'.repeat(5_000),
  ];
  const hashed = /^(?:lever:acme:(?:job:)?)?[0-9a-f]{24}$/;

  it.each(Object.entries(AT))(
    'of a %s is a hash where it is no text that every database and terminal takes',
    (_, of) => {
      const keys = BAD.map(of);
      for (const key of keys) expect(key).toMatch(hashed);
      expect(new Set(keys).size).toBe(BAD.length);
    },
  );

  it('is a hash for a board whose address escapes such a sign', () => {
    for (const board of ['a%00', 'a%1b%5b2J', 'a%c2%9b']) expect(boardName(board)).toMatch(hashed);
  });

  it('stays the same when a board is named twice', () => {
    for (const board of BAD) expect(boardName(boardName(board))).toBe(boardName(board));
  });
});

describe('a digest', () => {
  it('is equal for equal postings only', () => {
    expect(digestOf({ a: 1 })).toBe(digestOf({ a: 1 }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: 2 }));
  });
});

describe('the source’s own id in a key', () => {
  it.each([
    ['7001', '7001'],
    ['a:b', 'a:b'],
  ])('is found again: %s', (id, found) => expect(nativeIdOf(keyOf('table', 'acme', id))).toBe(found));

  it('is none where a hash of ours stands for it', () => {
    expect(nativeIdOf(keyOf('table', 'acme', contentHash(['a title'])))).toBeNull();
    expect(nativeIdOf(keyOf('table', 'acme', 'x'.repeat(300)))).toBeNull();
  });
});
