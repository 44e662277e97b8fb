import { describe, expect, test } from 'vitest';
import { readTarget, refuseRequest } from '../../../lib/edge/guard.ts';
import { DEFAULT_LIMITS } from '../../../lib/edge/limits.ts';

const read = (target: string) => readTarget(target, DEFAULT_LIMITS);
const keys = (count: number): string => Array.from({ length: count }, (_, n) => `k${n}=v`).join('&');

describe('refuseRequest', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY', undefined])(
    'refuses %s',
    (method) => {
      expect(refuseRequest(method, {})).toBe('method');
    },
  );

  test.each(['GET', 'HEAD'])('lets %s in', (method) => {
    expect(refuseRequest(method, {})).toBeUndefined();
    expect(refuseRequest(method, { 'content-length': '0' })).toBeUndefined();
  });

  test('refuses a request that carries content', () => {
    expect(refuseRequest('GET', { 'content-length': '3' })).toBe('body');
    expect(refuseRequest('GET', { 'transfer-encoding': 'chunked' })).toBe('body');
  });
});

describe('readTarget refuses', () => {
  test.each([
    ['target-form', 'http://evil.example/guides'],
    ['target-form', '*'],
    ['target-form', 'guides'],
    ['target-form', ''],
    ['too-long', `/${'a'.repeat(2_048)}`],
    ['too-long', `/?q=${'a'.repeat(2_048)}`],
    ['encoding', '/guides/%E0%A4%A'],
    ['encoding', '/guides/%'],
    ['encoding', '/guides/%zz'],
    ['encoding', '/guides/%c0%af'],
    ['encoding', '/guides/é'],
    ['encoding', '/guides/a b'],
    ['characters', '/guides/%00'],
    ['characters', '/guides/%0d%0aSet-Cookie:a'],
    ['characters', '/guides/%7f'],
    ['characters', '/guides/%C2%85'],
    ['characters', '/guides\\evil'],
    ['characters', '/guides/%5Cevil'],
    ['characters', '/guides%2F..%2Fjobs'],
    ['characters', '/jobs?q=a%00b'],
    ['characters', '/guides#faq'],
    ['segments', '//evil.example/'],
    ['segments', '/guides//backend-developer'],
    ['segments', '/guides/../jobs'],
    ['segments', '/guides/%2e%2E/jobs'],
    ['segments', '/.'],
    ['too-many-keys', `/jobs?${keys(61)}`],
    ['too-many-keys', `/jobs?${'&'.repeat(60)}`],
  ])('%s: %s', (reason, target) => {
    expect(read(target)).toBe(reason);
  });
});

describe('readTarget reads', () => {
  test('the longest address and the most keys that are allowed', () => {
    expect(read(`/${'a'.repeat(2_047)}`)).toMatchObject({ query: '' });
    expect(read(`/jobs?${keys(60)}`)).toMatchObject({ path: '/jobs' });
  });

  test('one spelling of a path out of many', () => {
    expect(read('/guides/%62ackend%2Ddeveloper')).toMatchObject({ pathname: '/guides/backend-developer' });
    expect(read('/a/caf%c3%a9')).toEqual({ path: '/a/café', pathname: '/a/caf%C3%A9', query: '' });
    expect(read('/a/[id]')).toEqual(read('/a/%5bid%5D'));
  });

  test('the root, and a slash at the end', () => {
    expect(read('/')).toEqual({ path: '/', pathname: '/', query: '' });
    expect(read('/guides/')).toEqual({ path: '/guides/', pathname: '/guides/', query: '' });
  });

  test.each(['100%', 'C:\\', '%E0%A4%A', '../..', 'a//b', '%0a', '\'"<>'])(
    'any search a person types: %s',
    (q) => {
      expect(read(`/jobs?q=${q}`)).toMatchObject({ path: '/jobs', query: `q=${q}` });
    },
  );

  test('search words sent as bare UTF-8', () => {
    const asNodeReadsIt = Buffer.from('q=café').toString('latin1');
    expect(read(`/jobs?${asNodeReadsIt}`)).toMatchObject({ query: 'q=café' });
  });
});
