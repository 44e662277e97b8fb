import { readFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { expect, GUIDE, test } from './test.ts';

/** A raw answer, as it stands on the wire. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    get(new URL(path, process.env.WAYMARK_TEST_SITE), { headers, method }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });

const aJob = async (): Promise<string> => {
  const { body } = await ask('/jobs.json');
  return `/jobs/${JSON.parse(body.toString()).jobs[0].id}`;
};

const PAGES: [string, number][] = [
  ['/', 200],
  ['/guides', 200],
  [GUIDE, 200],
  [`${GUIDE}?workplace=remote`, 200],
  ['/guides/data-engineer', 200],
  [`${GUIDE}/steps/foundations`, 200],
  [`${GUIDE}/steps/nothing`, 404],
  [`${GUIDE}/progress`, 200],
  [`${GUIDE}/progress?done=1-4.7&hours=8&from=2026-12-01`, 200],
  [`${GUIDE}/salary`, 200],
  ['/jobs', 200],
  ['/jobs?q=python', 200],
  ['/no-such-page', 404],
  ['/guides/astronaut', 404],
  [`${GUIDE}/astronomy`, 404],
  ['/jobs/no-such-job', 404],
  ['/guides/data-engineer/progress', 404],
];

/** The pages of a written guide have its elements as well. */
const OF_GUIDES = [GUIDE, `${GUIDE}?workplace=remote`, `${GUIDE}/steps/foundations`];
const OF_PROGRESS = [`${GUIDE}/progress`, `${GUIDE}/progress?done=1-4.7&hours=8&from=2026-12-01`];

for (const [path, status] of PAGES) {
  test(`${path} is a whole plain page with status ${status}`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(status);
    const html = (await answer?.text()) ?? '';
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    for (const tag of scripts)
      expect(tag).toMatch(/type="application\/ld\+json"|type="module" src="\/assets\/\w+-[0-9a-f]+\.js"/);
    const modules = scripts.flatMap((tag) => /\/assets\/(\w+)-/.exec(tag)?.[1] ?? []);
    const own = OF_GUIDES.includes(path) ? ['guide'] : OF_PROGRESS.includes(path) ? ['progress'] : [];
    expect(modules).toEqual([...own, 'enhance']);
    expect(html).not.toMatch(/__next_f|\/_next\/static\/[^"]*\.js|id="[BSP]:|\sstyle="/);
    expect(html.slice(0, html.indexOf('</head>'))).toMatch(/<title>[^<]+<\/title>/);
    if (status === 200) expect(html.slice(0, html.indexOf('</head>'))).toContain('rel="canonical"');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toBeVisible();
  });
}

test('a job’s page is plain as well', async ({ page }) => {
  await page.goto(await aJob());
  await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(1);
  await expect(page.locator('link[rel=canonical]')).toHaveCount(1);
});

test('HTML goes out under Brotli when the reader takes it, and the guide keeps to its budget', async () => {
  const brotli = await ask(GUIDE, { 'accept-encoding': 'br, gzip' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body).toString()).toContain('Step 4');
  // Not a law of nature, but what a slow phone loads in its first half second: whoever adds to it says why.
  expect(brotli.body.length).toBeLessThan(24_576);
  expect((await ask(GUIDE, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  expect((await ask(GUIDE)).headers['content-encoding']).toBeUndefined();
});

test('the scripts of a page keep to their budget', async () => {
  // Of progress 1.9 kB work out reach on the device, so that nobody need be told what is ticked.
  const most: Record<string, number> = { '/jobs': 11_000, [GUIDE]: 14_500, [`${GUIDE}/progress`]: 20_000 };
  for (const [path, bytes] of Object.entries(most)) {
    const sources = [...(await ask(path)).body.toString().matchAll(/src="(\/assets\/[\w-]+\.js)"/g)];
    const sizes = await Promise.all(
      sources.map(async ([, src = '']) => (await ask(src, { 'accept-encoding': 'gzip' })).body.length),
    );
    expect(sizes.length, path).toBeGreaterThan(0);
    expect(
      sizes.reduce((sum, size) => sum + size, 0),
      path,
    ).toBeLessThan(bytes);
  }
});

test('an unchanged page is answered 304, and HEAD has no body', async () => {
  const first = await ask(GUIDE);
  const etag = String(first.headers.etag);
  const second = await ask(GUIDE, { 'if-none-match': etag });
  expect([second.status, second.body.length]).toEqual([304, 0]);
  const head = await ask(GUIDE, {}, 'HEAD');
  expect([head.status, head.body.length]).toEqual([200, 0]);
});

test('every page carries the policy that lets no foreign script in', async () => {
  for (const path of [GUIDE, '/jobs', '/no-such-page', '/jobs.json', '/icon.svg']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy'], path).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});

test('what is not for reading is refused plainly', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect((await ask(GUIDE, {}, method)).status, method).toBe(405);
  expect((await ask('/guides/%E0%A4%A')).status).toBe(400);
  expect((await ask(`/jobs?${'a=1&'.repeat(400)}`)).status).toBe(400);
  expect((await ask('/_next/image?url=/icon.svg&w=64&q=75')).status).toBe(404);
  expect((await ask('/_next/data/x/index.json')).status).toBe(404);
  const rsc = await ask(GUIDE, { rsc: '1', 'next-router-prefetch': '1' });
  expect(rsc.headers['content-type']).toContain('text/html');
});

test('the site is alive and says so', async () => {
  const { status, headers, body } = await ask('/healthz');
  expect(status).toBe(200);
  expect(headers['cache-control']).toContain('no-store');
  expect(JSON.parse(body.toString())).toMatchObject({ status: 'ok' });
  expect((await ask('/favicon.ico')).status).toBe(200);
  expect((await ask('/icon.svg')).headers['content-type']).toContain('image/svg+xml');
});

test('the build froze no page', () => {
  const manifest = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8'));
  expect(
    Object.keys(manifest.routes).filter((route) => !['/_not-found', '/_global-error'].includes(route)),
  ).toEqual([]);
});
