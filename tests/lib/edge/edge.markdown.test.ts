import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { aNextPage, anEdge, aPlainPage, type EdgeUnderTest, type InnerReply } from './an-edge.ts';

const MARKDOWN = { accept: 'text/markdown' };
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const TEXT = `# A guide\n\n${'Words that compress well. '.repeat(40)}\n`;

const next = (path: string): InnerReply => {
  if (path === '/a.md')
    return {
      body: TEXT,
      headers: { 'content-type': 'text/markdown; charset=utf-8', 'x-robots-tag': 'noindex' },
    };
  return path.endsWith('.md') ? { status: 404 } : { body: aNextPage(path) };
};
const markdownOf = (key: string): string | undefined =>
  key.includes('?') || key.endsWith('.md') || key === '/jobs' ? undefined : `${key}.md`;
const aGuide = (setting = {}): Promise<EdgeUnderTest> => anEdge({ next, markdownOf, ...setting });

describe('an address that has Markdown too', () => {
  test('gives each reader the form that is wanted, and says what it depends on', async () => {
    const { ask } = await aGuide();
    const text = await ask('/a', { headers: MARKDOWN });
    expect(text).toMatchObject({ status: 200, text: TEXT });
    expect(text.headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'content-location': '/a.md',
      vary: 'Accept, Accept-Encoding',
    });
    for (const headers of [BROWSER, {}, { accept: '*/*' }]) {
      const html = await ask('/a', { headers });
      expect(html).toMatchObject({ status: 200, text: aPlainPage('/a') });
      expect(html.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        vary: 'Accept, Save-Data, Accept-Encoding',
      });
      expect(html.headers).not.toHaveProperty('content-location');
    }
  });

  test('keeps a place for each, whichever was asked for first', async () => {
    const { ask, seen } = await aGuide();
    for (let round = 0; round < 3; round++) {
      expect((await ask('/a', { headers: MARKDOWN })).text).toBe(TEXT);
      expect((await ask('/a', { headers: BROWSER })).text).toBe(aPlainPage('/a'));
    }
    expect(seen.map(({ url }) => url)).toEqual(['/a.md', '/a']);
  });

  test('renews both when the version changes', async () => {
    const { ask, seen, version } = await aGuide();
    await ask('/a', { headers: MARKDOWN });
    version.text = 'build.2';
    await ask('/a', { headers: MARKDOWN });
    expect(seen.map(({ url }) => url)).toEqual(['/a.md', '/a.md']);
  });

  test('has a tag for each: only the own one is a 304', async () => {
    const { ask } = await aGuide();
    const text = await ask('/a', { headers: MARKDOWN });
    const html = await ask('/a', { headers: BROWSER });
    const [ofText, ofHtml] = [String(text.headers.etag), String(html.headers.etag)];
    expect(ofText).not.toBe(ofHtml);
    const again = await ask('/a', { headers: { ...MARKDOWN, 'if-none-match': ofText } });
    expect(again).toMatchObject({ status: 304, text: '', headers: { vary: 'Accept, Accept-Encoding' } });
    expect((await ask('/a', { headers: { ...BROWSER, 'if-none-match': ofText } })).status).toBe(200);
    expect((await ask('/a', { headers: { ...MARKDOWN, 'if-none-match': ofHtml } })).status).toBe(200);
  });

  test('answers HEAD with the headers of the form, and compresses both', async () => {
    const { ask } = await aGuide();
    const got = await ask('/a', { headers: { ...MARKDOWN, 'accept-encoding': 'br' } });
    expect(brotliDecompressSync(got.body).toString()).toBe(TEXT);
    const head = await ask('/a', { method: 'HEAD', headers: { ...MARKDOWN, 'accept-encoding': 'br' } });
    expect(head).toMatchObject({ status: 200, text: '' });
    for (const name of ['etag', 'content-length', 'content-type', 'vary'])
      expect(head.headers[name], name).toBe(got.headers[name]);
  });

  test('tells robots of the document’s own address only', async () => {
    const { ask } = await aGuide();
    const own = await ask('/a.md', { headers: MARKDOWN });
    expect(own.headers).toMatchObject({ 'x-robots-tag': 'noindex', vary: 'Accept-Encoding' });
    expect((await ask('/a', { headers: MARKDOWN })).headers).not.toHaveProperty('x-robots-tag');
  });

  test('falls back to the page where its Markdown is not there', async () => {
    const { ask } = await aGuide();
    expect(await ask('/b', { headers: MARKDOWN })).toMatchObject({
      status: 200,
      text: aPlainPage('/b'),
      headers: { vary: 'Accept, Save-Data, Accept-Encoding' },
    });
  });

  test('is the same in development', async () => {
    const { ask } = await aGuide({ dev: true });
    expect((await ask('/a', { headers: MARKDOWN })).text).toBe(TEXT);
    expect((await ask('/a', { headers: BROWSER })).text).toBe(aPlainPage('/a'));
  });
});

describe('an address that is HTML only', () => {
  test.each(['/jobs', '/a?level=entry'])('%s stays so, and depends on no Accept', async (target) => {
    const { ask } = await aGuide();
    const { status, headers, text } = await ask(target, { headers: MARKDOWN });
    expect([status, text, headers.vary]).toEqual([200, aPlainPage(target), 'Save-Data, Accept-Encoding']);
  });

  test('is what an edge without such addresses has', async () => {
    const { ask } = await anEdge();
    expect((await ask('/a', { headers: MARKDOWN })).headers.vary).toBe('Save-Data, Accept-Encoding');
  });
});

test('no Accept is an error: a page is better than none', async () => {
  const { ask } = await aGuide();
  for (const accept of [
    'image/png',
    'text/html;q=0',
    ';;;',
    'text/markdown;q="',
    '\u00ff',
    ','.repeat(9_000),
  ])
    expect((await ask('/a', { headers: { accept } })).status, accept.slice(0, 20)).toBe(200);
});

test('nobody can ask for the key of a form', async () => {
  const { ask } = await aGuide();
  expect((await ask('/a#markdown')).status).toBe(400);
  expect((await ask('/a%23markdown')).text).toBe(aPlainPage('/a%23markdown'));
});
