import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../../../lib/edge/error-page.ts';
import { type Answered, aGateway, aNextPage, anEdge, until } from './an-edge.ts';

const expectWholePage = ({ text, headers }: Answered): void => {
  expect(text).toMatch(/^<!doctype html>[\s\S]*<h1>[^<]+<\/h1>[\s\S]*<\/html>\n$/);
  expect(text).not.toMatch(/ style=|<style|<script| on\w+=/);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
};

/** Test names need not repeat three thousand letters. */
const TARGETS: Record<string, string> = {
  'sixty-two keys': `/jobs?${'a=1&'.repeat(61)}`,
  'a long path': `/${'a'.repeat(3_000)}`,
};

describe('the guard', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
    'answers %s by naming what is allowed',
    async (method) => {
      const { ask, seen } = await anEdge();
      const answered = await ask('/guides', { method });
      expect([answered.status, answered.headers.allow]).toEqual([405, 'GET, HEAD']);
      expectWholePage(answered);
      expect(seen).toEqual([]);
    },
  );

  test.each([
    [400, '/guides/%E0%A4%A'],
    [400, '/guides/%00'],
    [400, '/guides%5c..'],
    [400, 'http://evil.example/guides'],
    [400, '//evil.example'],
    [400, 'sixty-two keys'],
    [414, 'a long path'],
  ])('answers %i to %s with a page that repeats none of it', async (status, target) => {
    const { ask, seen } = await anEdge();
    const answered = await ask(TARGETS[target] ?? target);
    expect(answered.status).toBe(status);
    expectWholePage(answered);
    expect(answered.text).not.toMatch(/evil|%|aaaa/);
    expect(JSON.stringify(answered.headers)).not.toMatch(/evil/);
    expect(seen).toEqual([]);
  });

  test('refuses a GET that carries content, and ends the connection', async () => {
    const { ask } = await anEdge();
    const answered = await ask('/guides', { body: 'content', headers: { 'content-length': '7' } });
    expect([answered.status, answered.headers.connection]).toEqual([400, 'close']);
  });

  test('says each refusal once in the log, without what was sent', async () => {
    const { ask, logged } = await anEdge();
    for (let times = 0; times < 3; times += 1) await ask('/guides/%00secret');
    expect(logged).toEqual([{ level: 'warn', event: 'refused', reason: 'characters', count: 1 }]);
  });

  test('has a whole sentence for each refusal', () => {
    for (const { title, sentence, status } of Object.values(REFUSALS)) {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('the bucket', () => {
  test('slows who causes many renders, and no one who reads pages that are made', async () => {
    const { ask, seen, clock } = await anEdge({ limits: { missBurst: 2, missesPerSecond: 0.5 } });
    expect((await ask('/a')).status).toBe(200);
    expect((await ask('/b')).status).toBe(200);
    const slowed = await ask('/c');
    expect([slowed.status, slowed.headers['retry-after']]).toEqual([429, '2']);
    expectWholePage(slowed);
    expect((await ask('/a')).status).toBe(200);
    clock.now += 2_000;
    expect((await ask('/c')).status).toBe(200);
    expect((await ask('/d')).status).toBe(429);
    expect(seen.map(({ url }) => url)).toEqual(['/a', '/b', '/c']);
  });

  test('is kept per client, as the caller tells them apart', async () => {
    const { ask } = await anEdge({
      limits: { missBurst: 1, missesPerSecond: 0.001 },
      clientOf: (req) => String(req.headers['x-client']),
    });
    const askAs = async (client: string, path: string) =>
      (await ask(path, { headers: { 'x-client': client } })).status;
    expect(await askAs('one', '/a')).toBe(200);
    expect(await askAs('one', '/b')).toBe(429);
    expect(await askAs('two', '/b')).toBe(200);
  });

  test('counts an address without a page once', async () => {
    const { ask } = await anEdge({
      next: () => ({ status: 404 }),
      limits: { missBurst: 1, missesPerSecond: 0.001 },
    });
    expect((await ask('/x')).status).toBe(404);
    expect((await ask('/x')).status).toBe(404);
    expect((await ask('/y')).status).toBe(429);
  });
});

describe('the gate', () => {
  test('lets 4 pages be made and 16 wait; the next is asked to come back, and pages that are made still come', async () => {
    const { opened, open } = aGateway();
    const next = (path: string) =>
      path === '/ready' ? { body: aNextPage(path) } : opened.then(() => ({ body: aNextPage(path) }));
    let admitted = 0;
    const clientOf = (): string => {
      admitted += 1;
      return 'one';
    };
    const { ask, seen } = await anEdge({ next, clientOf });
    await ask('/ready');
    const twenty = Array.from({ length: 20 }, (_, n) => ask(`/page-${n}`));
    await until(() => admitted === 21 && seen.length === 5);
    const refused = await ask('/one-more');
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '2']);
    expectWholePage(refused);
    expect((await ask('/ready')).status).toBe(200);
    expect(seen).toHaveLength(5);
    open();
    expect((await Promise.all(twenty)).map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await ask('/one-more')).status).toBe(200);
  });
});
