import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createInnerRequest } from '../../../lib/edge/inner-request.ts';
import { aFolder } from './an-edge.ts';

async function anInner(listener: RequestListener, limits: { timeoutMs?: number; maxBytes?: number } = {}) {
  const socketPath = join(await aFolder(), 'next.sock');
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return createInnerRequest({
    socketPath,
    host: 'waymark.example',
    timeoutMs: 60_000,
    maxBytes: 1_000,
    ...limits,
  });
}

test('the same headers go in, whoever asked', async () => {
  let seen: unknown;
  const ask = await anInner((req, res) => {
    seen = { method: req.method, url: req.url, ...req.headers };
    res.end();
  });
  await ask('/jobs?q=a');
  expect(seen).toEqual({
    method: 'GET',
    url: '/jobs?q=a',
    host: 'waymark.example',
    'user-agent': 'edge',
    accept: '*/*',
    connection: 'close',
  });
});

test('only five things come out', async () => {
  const ask = await anInner((_, res) => {
    res.writeHead(307, {
      'content-type': 'text/plain',
      location: '/a',
      'content-disposition': 'attachment',
      'x-robots-tag': ['noindex', 'nofollow'],
      'set-cookie': 'a=b',
      link: '</a>; rel=preload',
    });
    res.end('body');
  });
  expect(await ask('/')).toEqual({
    status: 307,
    contentType: 'text/plain',
    location: '/a',
    disposition: 'attachment',
    robots: 'noindex, nofollow',
    body: Buffer.from('body'),
  });
});

test('an answer that takes too long is given up, before or amid its body', async () => {
  const silent = await anInner(() => {}, { timeoutMs: 20 });
  await expect(silent('/')).rejects.toThrow('longer than 20 ms');
  const halting = await anInner((_, res) => res.write('half'), { timeoutMs: 20 });
  await expect(halting('/')).rejects.toThrow('longer than 20 ms');
});

test('an answer that is too large is given up', async () => {
  const ask = await anInner((req, res) => res.end('x'.repeat(Number(req.url?.slice(1)))));
  expect((await ask('/1000')).body).toHaveLength(1_000);
  await expect(ask('/1001')).rejects.toThrow('more than 1000 bytes');
});

test('a connection that breaks is a failure, also amid the body', async () => {
  const ask = await anInner((req, res) => {
    if (req.url === '/at-once') req.socket.destroy();
    else res.write('half', () => req.socket.destroy());
  });
  await expect(ask('/at-once')).rejects.toThrow();
  await expect(ask('/amid')).rejects.toThrow();
});

test('nobody listening is a failure', async () => {
  const socketPath = join(await aFolder(), 'nobody.sock');
  const ask = createInnerRequest({ socketPath, host: 'a', timeoutMs: 60_000, maxBytes: 1_000 });
  await expect(ask('/')).rejects.toThrow('ENOENT');
});

test('an answer in an encoding that was not asked for is a failure', async () => {
  const ask = await anInner((_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end('x'));
  await expect(ask('/')).rejects.toThrow('compress: false');
});
