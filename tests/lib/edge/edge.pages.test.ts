import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { aGateway, aNextPage, anEdge, aPlainPage, until } from './an-edge.ts';

const PLAIN = aPlainPage('/guides');

describe('a page', () => {
  test('is plain HTML under our headers, with none of Next’s', async () => {
    const next = () => ({
      body: aNextPage('/guides'),
      headers: {
        'x-powered-by': 'Next.js',
        'set-cookie': 'a=b',
        link: '</a.js>; rel=preload',
        'cache-control': 'no',
      },
    });
    const { ask } = await anEdge({ next });
    const { status, text, headers } = await ask('/guides');
    expect(status).toBe(200);
    expect(text).toBe(PLAIN);
    expect(headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(PLAIN.length),
      'content-security-policy': expect.stringContaining("script-src 'self'; "),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'cross-origin-opener-policy': 'same-origin',
      vary: 'Save-Data, Accept-Encoding',
      'speculation-rules': '"/assets/speculation.json"',
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: expect.stringMatching(/^W\/"[\w-]{22}"$/),
      date: expect.any(String),
      connection: 'close',
    });
  });

  test('is sent in the encoding that is wanted most, always with its length', async () => {
    const { ask } = await anEdge();
    const br = await ask('/guides', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    const gz = await ask('/guides', { headers: { 'accept-encoding': 'br;q=0.1, gzip' } });
    const none = await ask('/guides', { headers: { 'accept-encoding': 'identity' } });
    expect([br, gz, none].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    expect([brotliDecompressSync(br.body), gunzipSync(gz.body), none.body].map(String)).toEqual(
      Array(3).fill(PLAIN),
    );
    for (const { headers, body } of [br, gz, none])
      expect(headers['content-length']).toBe(String(body.length));
    expect(new Set([br, gz, none].map(({ headers }) => headers.etag)).size).toBe(1);
  });

  test('answers HEAD with the headers of GET and no body', async () => {
    const { ask, seen } = await anEdge();
    const { headers: got } = await ask('/guides');
    const { headers, text, status } = await ask('/guides', { method: 'HEAD' });
    expect({ ...headers, date: '' }).toEqual({ ...got, date: '' });
    expect([status, text]).toEqual([200, '']);
    expect(seen).toHaveLength(1);
  });

  test('that the reader holds already is not sent again', async () => {
    const { ask } = await anEdge();
    const etag = String((await ask('/guides')).headers.etag);
    for (const held of [etag, etag.slice(2), `"x", ${etag}`, '*']) {
      const { status, text, headers } = await ask('/guides', { headers: { 'if-none-match': held } });
      expect([held, status, text]).toEqual([held, 304, '']);
      expect(headers).toMatchObject({
        etag,
        vary: 'Save-Data, Accept-Encoding',
        'cache-control': expect.any(String),
      });
      expect(headers).not.toHaveProperty('content-length');
    }
    expect((await ask('/guides', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
  });

  test('is rendered once for a hundred who ask at the same time', async () => {
    const { opened, open } = aGateway();
    const { ask, seen } = await anEdge({ next: () => opened.then(() => ({ body: aNextPage('/guides') })) });
    const all = Array.from({ length: 100 }, () => ask('/guides'));
    await until(() => seen.length > 0);
    open();
    expect(new Set((await Promise.all(all)).map(({ text }) => text))).toEqual(new Set([PLAIN]));
    expect(seen).toHaveLength(1);
  });

  test('is rendered once for every spelling of its address', async () => {
    const { ask, seen } = await anEdge();
    const spellings = ['/jobs?a=1&b=2', '/jobs?b=2&a=1', '/j%6fbs?b=2&a=1', '/jobs?b=%32&a=1&_rsc=x1'];
    for (const target of spellings) expect((await ask(target)).status).toBe(200);
    expect(seen.map(({ url }) => url)).toEqual(['/jobs?a=1&b=2']);
  });

  test('of yesterday is shown while that of today is slow to be made, and no older one ever', async () => {
    const made: string[] = [];
    const today = aGateway();
    const { ask, clock } = await anEdge({
      limits: { patienceMs: 5 },
      next: async () => {
        made.push(`made ${made.length + 1}`);
        const body = aNextPage(made.at(-1));
        if (made.length === 2) await today.opened;
        return { body };
      },
    });
    expect((await ask('/guides')).text).toContain('made 1');
    clock.now += 86_400_000;
    expect((await ask('/guides')).text).toContain('made 1');
    today.open();
    await expect.poll(async () => (await ask('/guides')).text).toContain('made 2');
    expect(made).toHaveLength(2);
    clock.now += 2 * 86_400_000;
    expect((await ask('/guides')).text).toContain('made 3');
  });

  test('of today is waited for where it is quickly made', async () => {
    let made = 0;
    const { ask, clock } = await anEdge({
      limits: { patienceMs: 60_000 },
      next: () => ({ body: aNextPage(`made ${++made}`) }),
    });
    await ask('/guides');
    clock.now += 86_400_000;
    expect((await ask('/guides')).text).toContain('made 2');
  });

  test('is made anew when the version changes', async () => {
    const { ask, seen, version } = await anEdge();
    await ask('/guides');
    version.text = 'build.2';
    await ask('/guides');
    await until(() => seen.length === 2);
  });
});

describe('nothing of a reader reaches Next', () => {
  test('neither headers nor anything but the canonical address', async () => {
    const { ask, seen } = await anEdge();
    const headers = {
      host: 'evil.example',
      cookie: 'a=b',
      rsc: '1',
      'next-router-state-tree': '[]',
      'next-router-prefetch': '1',
      'next-action': 'abc',
      'x-forwarded-host': 'evil.example',
      'x-middleware-subrequest': 'a',
      'x-matched-path': '/admin',
      'user-agent': 'reader',
      accept: 'text/x-component',
      'accept-encoding': 'br',
      'accept-language': 'de',
      range: 'bytes=0-1',
      'if-none-match': '"a"',
    };
    await ask('/guides?_rsc=abc', { headers });
    expect(seen).toEqual([
      {
        method: 'GET',
        url: '/guides',
        headers: { host: 'localhost:3000', 'user-agent': 'edge', accept: '*/*', connection: 'close' },
      },
    ]);
  });

  test('and HEAD asks for the whole page, to be kept for both', async () => {
    const { ask, seen } = await anEdge();
    await ask('/guides', { method: 'HEAD' });
    expect((await ask('/guides')).text).toBe(PLAIN);
    expect(seen.map(({ method }) => method)).toEqual(['GET']);
  });
});

describe('a reader who leaves', () => {
  test('breaks nothing for the others who wait', async () => {
    const { opened, open } = aGateway();
    const { ask, port, seen, logged } = await anEdge({
      next: () => opened.then(() => ({ body: aNextPage('/guides') })),
    });
    const leaving = connect(port, '127.0.0.1', () =>
      leaving.write('GET /guides HTTP/1.1\r\nHost: a\r\n\r\n'),
    );
    await until(() => seen.length === 1);
    const staying = ask('/guides');
    leaving.destroy();
    open();
    expect(await staying).toMatchObject({ status: 200, text: PLAIN });
    expect(seen).toHaveLength(1);
    expect(logged).toEqual([]);
  });
});

describe('a reader who saves data', () => {
  test('gets the same page without the rules that fetch others ahead', async () => {
    const { ask, seen } = await anEdge();
    for (const [asked, rules] of [
      ['on', undefined],
      [' ON ', undefined],
      ['off', '"/assets/speculation.json"'],
      ['', '"/assets/speculation.json"'],
    ] as const) {
      const { headers, text } = await ask('/guides', { headers: { 'save-data': asked } });
      expect(headers['speculation-rules'], asked).toBe(rules);
      expect(text).toBe(PLAIN);
      expect(headers.etag).toMatch(/^W/);
    }
    expect(seen).toHaveLength(1);
  });

  test('is not given them either when the page that is held is still good', async () => {
    const { ask } = await anEdge();
    const etag = String((await ask('/guides')).headers.etag);
    const again = (asked: string) =>
      ask('/guides', { headers: { 'save-data': asked, 'if-none-match': etag } });
    expect([(await again('on')).status, (await again('on')).headers['speculation-rules']]).toEqual([
      304,
      undefined,
    ]);
    expect((await again('off')).headers['speculation-rules']).toBe('"/assets/speculation.json"');
  });
});

describe('an address below which something else is known', () => {
  const missingPage = (key: string) => (key.startsWith('/guides/') ? '/missing/baker' : undefined);
  const next = (path: string) =>
    path.startsWith('/guides/') || path === '/nowhere'
      ? { status: 404, body: '' }
      : { body: aNextPage(`What there is: ${path}`) };

  test('is 404 under the page that says what, made once for all of them', async () => {
    const { ask, seen } = await anEdge({ next, missingPage });
    for (const path of ['/guides/baker/steps/a', '/guides/baker/steps/b', '/guides/baker/steps/a']) {
      const { status, text, headers } = await ask(path);
      expect([status, text]).toEqual([404, aPlainPage('What there is: /missing/baker')]);
      expect(headers.etag).toBeUndefined();
    }
    expect(seen.filter(({ url }) => url === '/missing/baker')).toHaveLength(1);
    expect((await ask('/nowhere')).text).toBe(aPlainPage('Our 404 page'));
  });

  test('is 404 under the general page where its own cannot be made', async () => {
    const { ask, logged } = await anEdge({
      next: (path) => (path === '/missing/baker' ? { status: 500 } : next(path)),
      missingPage,
    });
    const { status, text } = await ask('/guides/baker/steps/a');
    expect([status, text]).toEqual([404, aPlainPage('Our 404 page')]);
    expect(logged).toMatchObject([{ event: 'render-failed', address: '/missing/baker' }]);
  });

  test('has no page of that kind to be asked for by name', async () => {
    const { ask, seen } = await anEdge({ next, missingPage });
    for (const path of ['/missing/baker', '/missing/', '/missing'])
      expect((await ask(path)).status, path).toBe(404);
    expect(seen).toEqual([]);
  });
});
