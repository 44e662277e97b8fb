import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { anEdge, SITE } from './an-edge.ts';

describe('answers that are no pages', () => {
  test.each([
    ['application/json', '{"a":"<script>a()</script><!-- -->"}'],
    ['text/csv; charset=utf-8', 'a,<!-- b -->'],
    ['application/atom+xml', '<?xml version="1.0"?><feed><!-- a --></feed>'],
    ['text/markdown', '<script>a()</script>'],
  ])('%s passes untouched, kept and compressed as pages are', async (type, line) => {
    const body = `${line}\n`.repeat(60);
    const { ask, seen } = await anEdge({ next: () => ({ body, headers: { 'content-type': type } }) });
    const plain = await ask('/feed');
    const br = await ask('/feed', { headers: { 'accept-encoding': 'br' } });
    expect(plain).toMatchObject({ status: 200, text: body, headers: { 'content-type': type } });
    expect(brotliDecompressSync(br.body).toString()).toBe(body);
    expect(plain.headers).not.toHaveProperty('speculation-rules');
    expect(seen).toHaveLength(1);
  });

  test('a picture passes as it is', async () => {
    const body = Buffer.from(Array.from({ length: 999 }, (_, n) => n % 7));
    const { ask } = await anEdge({ next: () => ({ body, headers: { 'content-type': 'image/png' } }) });
    const answered = await ask('/card', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(answered.body).toEqual(body);
    expect(answered.headers).not.toHaveProperty('content-encoding');
  });

  test('a file’s name and a word to robots pass', async () => {
    const own = { 'content-disposition': 'attachment; filename="a.csv"', 'x-robots-tag': 'noindex' };
    const { ask } = await anEdge({
      next: () => ({ body: 'a', headers: { 'content-type': 'text/csv', ...own } }),
    });
    expect((await ask('/jobs.csv')).headers).toMatchObject(own);
  });

  test('one too large to keep is sent all the same', async () => {
    const body = 'x'.repeat(3_000);
    const next = () => ({ body, headers: { 'content-type': 'text/plain' } });
    const { ask, seen } = await anEdge({ next, limits: { keptBytes: 2_000 } });
    expect((await ask('/big')).text).toBe(body);
    expect((await ask('/big')).text).toBe(body);
    expect(seen).toHaveLength(2);
  });

  test('another status of our routes passes and is not kept', async () => {
    const { ask, seen } = await anEdge({
      next: () => ({ status: 400, body: '{}', headers: { 'content-type': 'application/json' } }),
    });
    const answered = await ask('/jobs.json');
    expect(answered).toMatchObject({ status: 400, text: '{}', headers: { 'cache-control': 'no-store' } });
    await ask('/jobs.json');
    expect(seen).toHaveLength(2);
  });
});

describe('a redirect', () => {
  test.each([
    [308, '/guides/backend-developer', '/guides/backend-developer'],
    [307, '/guides/a?b=1#c', '/guides/a?b=1#c'],
    [301, `${SITE}/guides`, '/guides'],
    [303, 'guides', '/guides'],
  ])('%i to %s keeps its status and target, without a body', async (status, location, expected) => {
    const { ask, seen } = await anEdge({
      next: () => ({ status, headers: { location }, body: 'nine kilobytes' }),
    });
    const answered = await ask('/old');
    expect(answered).toMatchObject({
      status,
      text: '',
      headers: { location: expected, 'content-length': '0' },
    });
    expect(answered.headers).not.toHaveProperty('content-type');
    await ask('/old');
    expect(seen).toHaveLength(2);
  });

  test.each(['https://evil.example/', '//evil.example/', 'javascript:alert(1)', '/\\evil.example', ''])(
    'to %j is not passed on',
    async (location) => {
      const { ask, logged } = await anEdge({ next: () => ({ status: 307, headers: { location } }) });
      const { status, headers } = await ask('/old');
      expect([status, headers.location]).toEqual([500, undefined]);
      expect(logged).toMatchObject([{ event: 'render-failed', address: '/old' }]);
    },
  );
});

describe('health', () => {
  test('is said in JSON, never kept, without asking Next', async () => {
    const state = { ok: true };
    const { ask, seen } = await anEdge({ health: () => ({ ok: state.ok, body: { jobs: 112 } }) });
    const well = await ask('/healthz');
    expect(well).toMatchObject({ status: 200, text: '{"jobs":112}\n' });
    expect(well.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    state.ok = false;
    expect((await ask('/healthz')).status).toBe(503);
    expect((await ask('/readyz')).status).toBe(503);
    expect(await ask('/healthz', { method: 'HEAD' })).toMatchObject({ status: 503, text: '' });
    expect(seen).toEqual([]);
  });
});
