import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { aFolder, anEdge } from './an-edge.ts';

const CSS = 'body { color: black }\n'.repeat(50);

async function someFiles(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await aFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** An edge with a folder of each kind. */
async function anEdgeWithFiles(files: Record<string, string | Buffer>, dev = false) {
  const folder = await someFiles(files);
  const under = await anEdge({
    staticFolders: [
      { prefix: '/_next/static/', folder: join(folder, 'static') },
      { prefix: '/assets/', folder: join(folder, 'assets') },
    ],
    publicFolder: join(folder, 'public'),
    dev,
  });
  return { ...under, folder };
}

describe('files of the build', () => {
  test('are kept for ever, typed by their name, under the headers of every answer', async () => {
    const { ask, seen } = await anEdgeWithFiles({
      'static/css/a.css': CSS,
      'static/media/a.woff2': Buffer.from([0, 1, 2]),
      'assets/elements.js': 'a()',
      'assets/speculation.json': '{}',
    });
    const css = await ask('/_next/static/css/a.css');
    expect(css).toMatchObject({ status: 200, text: CSS });
    expect(css.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'content-length': String(CSS.length),
    });
    const typeOf = async (path: string) => (await ask(path)).headers['content-type'];
    expect(await typeOf('/_next/static/media/a.woff2')).toBe('font/woff2');
    expect(await typeOf('/assets/elements.js')).toBe('text/javascript; charset=utf-8');
    const rules = await ask('/assets/speculation.json');
    expect(rules.headers).toMatchObject({
      'content-type': 'application/speculationrules+json',
      'cache-control': 'public, max-age=86400, must-revalidate',
    });
    expect(seen).toEqual([]);
  });

  test('are compressed once, in the form asked for', async () => {
    const { ask } = await anEdgeWithFiles({ 'assets/a.css': CSS });
    const zipped = await ask('/assets/a.css', { headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe(CSS);
  });

  test('are sent as compressed at build time where such a form stands beside', async () => {
    const ready = brotliCompressSync(`${CSS}/* compressed at build time */`);
    const { ask } = await anEdgeWithFiles({ 'assets/a.css': CSS, 'assets/a.css.br': ready });
    const answered = await ask('/assets/a.css', { headers: { 'accept-encoding': 'br' } });
    expect(answered.body).toEqual(ready);
    expect((await ask('/assets/a.css.br')).status).toBe(404);
  });

  test('answer HEAD and 304 as pages do', async () => {
    const { ask } = await anEdgeWithFiles({ 'assets/a.css': CSS });
    const head = await ask('/assets/a.css', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, text: '' });
    const held = { 'if-none-match': String(head.headers.etag) };
    expect(await ask('/assets/a.css', { headers: held })).toMatchObject({ status: 304, text: '' });
  });

  test('with odd signs in their names are found under any spelling', async () => {
    const { ask } = await anEdgeWithFiles({ 'static/chunks/[root of]_é.css': CSS });
    expect((await ask('/_next/static/chunks/%5Broot%20of%5D_%C3%A9.css')).text).toBe(CSS);
    expect((await ask('/_next/static/chunks/[root%20of]_%c3%a9.css')).text).toBe(CSS);
  });
});

describe('files of the root', () => {
  test('are asked for again after a day', async () => {
    const { ask } = await anEdgeWithFiles({
      'public/favicon.ico': 'ico',
      'public/.well-known/security.txt': 'mail',
    });
    const icon = await ask('/favicon.ico');
    expect(icon).toMatchObject({ status: 200, text: 'ico' });
    expect(icon.headers['cache-control']).toBe('public, max-age=86400, must-revalidate');
    expect((await ask('/.well-known/security.txt')).text).toBe('mail');
  });
});

describe('nothing else of the disk can be reached', () => {
  test('neither folders, nor dotfiles, nor links, nor what stands above', async () => {
    const folder = await someFiles({
      'assets/deep/a.css': CSS,
      'assets/.env': 'secret',
      'assets/.git/config': 'secret',
      'secret.txt': 'secret',
    });
    await symlink(join(folder, 'secret.txt'), join(folder, 'assets/link.txt'));
    const { ask } = await anEdge({ staticFolders: [{ prefix: '/assets/', folder: join(folder, 'assets') }] });
    const hidden = ['/assets/', '/assets/deep', '/assets/deep/', '/assets/.env', '/assets/.git/config'];
    for (const path of [...hidden, '/assets/link.txt'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    for (const path of ['/assets/../secret.txt', '/assets/%2e%2e/secret.txt', '/assets/..%2fsecret.txt']) {
      expect([path, (await ask(path)).status]).toEqual([path, 400]);
    }
  });

  test('and every other address of Next is nobody’s', async () => {
    const { ask, seen } = await anEdgeWithFiles({ 'static/a.css': CSS });
    const paths = [
      '/_next',
      '/_next/',
      '/_next/image?url=/a.png',
      '/_next/data/x/a.json',
      '/_next/static/none.css',
    ];
    for (const path of [...paths, '/assets/none.js']) {
      const { status, text } = await ask(path);
      expect([path, status, text.includes('Our 404 page')]).toEqual([path, 404, true]);
    }
    expect(seen).toEqual([]);
  });
});

describe('a file that fails', () => {
  test('is not there when it was removed since the start, and is there again when it is back', async () => {
    const { ask, folder, logged } = await anEdgeWithFiles({ 'assets/a.css': CSS });
    await rm(join(folder, 'assets/a.css'));
    expect((await ask('/assets/a.css')).status).toBe(404);
    await writeFile(join(folder, 'assets/a.css'), CSS);
    expect((await ask('/assets/a.css')).text).toBe(CSS);
    expect(logged).toEqual([]);
  });

  test('is an error of ours when it is there and cannot be read', async () => {
    const { ask, folder, logged } = await anEdgeWithFiles({ 'assets/a.css': CSS });
    await rm(join(folder, 'assets/a.css'));
    await mkdir(join(folder, 'assets/a.css'));
    expect((await ask('/assets/a.css')).status).toBe(500);
    expect(logged).toMatchObject([{ event: 'edge-failed', address: '/assets/a.css' }]);
  });

  test('no range that is asked for breaks the answer', async () => {
    const { ask } = await anEdgeWithFiles({ 'assets/a.css': CSS });
    for (const range of ['bytes=5-2', 'bytes=-1', 'bytes=999999-', 'bytes=0-0,5-6']) {
      expect(await ask('/assets/a.css', { headers: { range } })).toMatchObject({ status: 200, text: CSS });
    }
  });
});

test('in development a changed or new file is seen at once, and kept by nobody', async () => {
  const { ask, folder } = await anEdgeWithFiles({ 'assets/a.css': 'old' }, true);
  expect((await ask('/assets/a.css')).text).toBe('old');
  await writeFile(join(folder, 'assets/a.css'), 'new');
  await writeFile(join(folder, 'assets/b.css'), 'more');
  const changed = await ask('/assets/a.css');
  expect(changed.text).toBe('new');
  expect(changed.headers['cache-control']).toBe('no-store');
  expect((await ask('/assets/b.css')).text).toBe('more');
});
