import { request } from 'node:http';
import { expect, test } from 'vitest';
import { aNextPage, anEdge, until } from './an-edge.ts';

test('every request is rendered anew, plain as in production, and kept by nobody', async () => {
  const { ask, seen } = await anEdge({ dev: true });
  for (let times = 0; times < 2; times += 1) {
    const { status, text, headers } = await ask('/guides', { headers: { 'accept-encoding': 'br' } });
    expect([status, text.includes('<script'), headers['cache-control']]).toEqual([200, false, 'no-store']);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  }
  expect(seen).toHaveLength(2);
});

test('there is no bucket and no memory of failures', async () => {
  const state = { broken: true };
  const next = () => (state.broken ? { status: 500 } : { body: aNextPage('mended') });
  const { ask, logged } = await anEdge({ dev: true, next, limits: { missBurst: 1 } });
  expect((await ask('/guides')).text).toContain('Our error page');
  expect(logged).toHaveLength(1);
  state.broken = false;
  expect((await ask('/guides')).text).toContain('mended');
});

test('files that only Next’s development server holds are asked of it', async () => {
  const next = () => ({ body: 'body {}', headers: { 'content-type': 'text/css' } });
  const { ask, seen } = await anEdge({ dev: true, next });
  expect((await ask('/_next/static/chunks/a.css?v=1')).text).toBe('body {}');
  expect((await ask('/_next/image')).status).toBe(404);
  expect(seen.map(({ url }) => url)).toEqual(['/_next/static/chunks/a.css?v=1', '/_not-found']);
});

test('an open page is told to load itself again', async () => {
  const { edge, port } = await anEdge({ dev: true });
  let heard = '';
  const req = request({ host: '127.0.0.1', port, path: '/__reload' }, (res) => {
    expect(res.headers['content-type']).toBe('text/event-stream');
    res.on('data', (chunk) => {
      heard += chunk;
    });
  });
  req.on('error', () => {});
  req.end();
  await until(() => heard !== '');
  expect(heard).not.toContain('data:');
  edge.reload();
  await until(() => heard.includes('data: reload\n\n'));
  req.destroy();
});

test('in production there is no such stream', async () => {
  const { ask } = await anEdge({ next: () => ({ status: 404 }) });
  expect((await ask('/__reload')).status).toBe(404);
});
