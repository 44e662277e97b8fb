import { describe, expect, test } from 'vitest';
import { aNextPage, anEdge, aPlainPage, until } from './an-edge.ts';

const PLAIN = aPlainPage('/guides');

describe('an address without a page', () => {
  test('gets the one 404 page, rendered once for all of them', async () => {
    const { ask, seen } = await anEdge({ next: () => ({ status: 404, body: '<html id="__next_error__">' }) });
    for (const path of ['/x', '/y', '/x']) {
      const { status, text, headers } = await ask(path);
      expect([path, status, text.includes('Our 404 page'), text.includes('<script')]).toEqual([
        path,
        404,
        true,
        false,
      ]);
      expect(headers).not.toHaveProperty('etag');
    }
    expect(seen.map(({ url }) => url)).toEqual(['/x', '/y']);
  });

  test('is 404 to a reader who says to hold something, too', async () => {
    const { ask } = await anEdge({ next: () => ({ status: 404 }) });
    expect((await ask('/x', { headers: { 'if-none-match': '*' } })).status).toBe(404);
  });

  test('is 404 also where our own two pages are rendered', async () => {
    const { ask, seen } = await anEdge();
    expect(await ask('/error-page')).toMatchObject({ status: 404 });
    expect(await ask('/_not-found')).toMatchObject({
      status: 404,
      text: expect.stringContaining('Our 404 page'),
    });
    expect(seen).toEqual([]);
  });

  test('gets the literal page when Next cannot render ours', async () => {
    const next = () => ({ status: 404, body: '' });
    const { ask, logged } = await anEdge({ next, prepare: false, limits: { innerBytes: 10 } });
    const { status, text } = await ask('/x');
    expect([status, text.includes('Nothing is at this address')]).toEqual([404, true]);
    expect(logged).toMatchObject([{ event: 'render-failed', address: '/_not-found' }]);
  });
});

describe('a page that cannot be made', () => {
  test.each([
    ['a server error', { status: 500, body: '<html id="__next_error__">' }, 'render-failed'],
    ['a status Next has no reason to send', { status: 304 }, 'render-failed'],
    [
      'a page in pieces',
      { body: aNextPage('x').replace('<main>', '<template id="B:0"></template>') },
      'not-plain',
    ],
    ['a page with a hidden box', { body: '<div hidden id="S:0"></div>' }, 'not-plain'],
  ])('(%s) is our error page, and is tried again only after a while', async (_, reply, event) => {
    const { ask, seen, logged, clock } = await anEdge({ next: () => reply });
    for (let times = 0; times < 3; times += 1) {
      const { status, text, headers } = await ask('/guides');
      expect([status, text.includes('Our error page'), text.includes('<script')]).toEqual([500, true, false]);
      expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    }
    expect(seen).toHaveLength(1);
    expect(logged).toEqual([{ level: 'error', event, address: '/guides', detail: expect.any(String) }]);
    clock.now += 5_000;
    await ask('/guides');
    expect(seen).toHaveLength(2);
  });

  test('is the page of the version before, where there is one', async () => {
    const state = { broken: false };
    const { ask, version, logged } = await anEdge({
      next: () => (state.broken ? { status: 500 } : { body: aNextPage('/guides') }),
    });
    await ask('/guides');
    state.broken = true;
    version.text = 'build.2';
    for (let times = 0; times < 3; times += 1)
      expect(await ask('/guides')).toMatchObject({ status: 200, text: PLAIN });
    await until(() => logged.length > 0);
    version.text = 'build.3';
    expect((await ask('/guides')).status).toBe(500);
  });

  test('is the literal page when ours could not be rendered at the start', async () => {
    const { ask } = await anEdge({ next: () => ({ status: 500 }), prepare: false });
    const { status, text, headers } = await ask('/guides');
    expect([status, text.includes('This page could not be made')]).toEqual([500, true]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
  });

  test('is an error of ours when what the edge was given fails, and the next request is answered', async () => {
    const { ask, logged } = await anEdge({
      canonical: (pathname) => {
        if (pathname === '/throws') throw new Error('cannot');
        return pathname === '/odd' ? 'no path' : pathname;
      },
    });
    expect((await ask('/throws')).status).toBe(500);
    expect((await ask('/odd')).status).toBe(500);
    expect(logged).toMatchObject([{ event: 'edge-failed', detail: 'cannot' }, { event: 'edge-failed' }]);
    expect((await ask('/guides')).status).toBe(200);
  });
});

describe('while the database is away', () => {
  test('a page that fails is 503 with the time to come back, and is made as soon as it can be', async () => {
    let isAway = true;
    const next = () => (isAway ? { status: 500 } : { body: aNextPage('/jobs/abc') });
    const { ask } = await anEdge({ next, isAway: () => isAway });
    const { status, headers, text } = await ask('/jobs/abc');
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '30', 'no-store']);
    expect(text).toContain('cannot be made just now');
    isAway = false;
    expect(await ask('/jobs/abc')).toMatchObject({ status: 200 });
  });

  test('a page that says it is makeshift is sent and not kept, here or by the reader', async () => {
    let head = '<meta name="waymark:keep" content="no"/>';
    const { ask, seen } = await anEdge({ next: (path) => ({ body: aNextPage(path, head) }) });
    const makeshift = await ask('/jobs/abc');
    expect([makeshift.status, makeshift.headers['cache-control']]).toEqual([200, 'no-store']);
    head = '';
    const whole = await ask('/jobs/abc');
    expect(whole.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    await ask('/jobs/abc');
    expect(seen).toHaveLength(2);
  });
});
