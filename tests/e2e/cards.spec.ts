import type { APIRequestContext } from '@playwright/test';
import { startSite } from './site.ts';
import { expect, GUIDE, test } from './test.ts';

/** Share cards, as whoever shows a shared link meets them: from the page's tags to the picture. */

const LARGEST = 300_000;

const aJob = async (request: APIRequestContext): Promise<string> =>
  `/jobs/${(await (await request.get('/jobs.json')).json()).jobs[0].id}`;

const CARDS = [
  '/card.png',
  `${GUIDE}/card.png`,
  '/guides/data-engineer/card.png',
  `${GUIDE}/steps/foundations/card.png`,
  `${GUIDE}/steps/job-search/card.png`,
  `${GUIDE}/salary/card.png`,
  '/jobs.png',
  '/jobs.png?role=backend-developer',
  '/jobs.png?role=backend-developer&role=data-engineer&role=devops-engineer',
];

test('every kind of card is a picture of 1200 by 630 that a browser can show, below 300 KB', async ({
  page,
  request,
}) => {
  // A page of the same origin, whose policy lets pictures of the site in.
  await page.goto('/');
  for (const path of [...CARDS, `${await aJob(request)}/card.png`]) {
    const answer = await request.get(path);
    expect([answer.status(), answer.headers()['content-type']], path).toEqual([200, 'image/png']);
    expect((await answer.body()).length, path).toBeLessThan(LARGEST);
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, path);
    expect(size, path).toEqual([1200, 630]);
  }
});

const tagsOf = (html: string): Map<string, string[]> => {
  const tags = new Map<string, string[]>();
  for (const [, name = '', content = ''] of html.matchAll(
    /<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g,
  ))
    tags.set(name, [...(tags.get(name) ?? []), content.replaceAll('&amp;', '&')]);
  return tags;
};

const PAGES: [string, string][] = [
  ['/', '/card.png'],
  ['/guides', '/card.png'],
  [GUIDE, `${GUIDE}/card.png`],
  [`${GUIDE}?workplace=remote`, `${GUIDE}/card.png`],
  ['/guides/data-engineer', '/guides/data-engineer/card.png'],
  [`${GUIDE}/steps/portfolio`, `${GUIDE}/steps/portfolio/card.png`],
  [`${GUIDE}/salary`, `${GUIDE}/salary/card.png`],
  [`${GUIDE}/progress?done=1-3`, `${GUIDE}/card.png`],
  ['/jobs', '/jobs.png'],
  ['/jobs?role=backend-developer', '/jobs.png?role=backend-developer'],
  ['/jobs?role=backend-developer&page=2', '/jobs.png?role=backend-developer'],
  // Its number would be another than that of the title.
  ['/jobs?q=python', '/card.png'],
  ['/jobs?role=backend-developer&level=senior', '/card.png'],
];

test('every shared page leads to its card, once, with its words and its own address', async ({ request }) => {
  const job = await aJob(request);
  for (const [path, card] of [...PAGES, [job, `${job}/card.png`]] as const) {
    const html = await (await request.get(path)).text();
    const tags = tagsOf(html);
    const site = new URL(tags.get('og:image')?.[0] ?? '').origin;
    expect(
      [...tags.values()].filter((values) => values.length > 1),
      path,
    ).toEqual([]);
    expect(tags.get('og:image'), path).toEqual([site + card]);
    expect(tags.get('twitter:image'), path).toEqual([site + card]);
    expect([tags.get('og:image:width'), tags.get('og:image:height')], path).toEqual([['1200'], ['630']]);
    expect(tags.get('og:image:alt')?.[0], path).toMatch(/\w{3}.*Waymark\.$/);
    expect(tags.get('twitter:image:alt'), path).toEqual(tags.get('og:image:alt'));
    expect(tags.get('twitter:card'), path).toEqual(['summary_large_image']);
    expect([tags.get('og:site_name'), tags.get('og:type')], path).toEqual([['Waymark'], ['website']]);
    // A step and somebody's ticks are shared as themselves, though search engines are sent to a page that has both.
    const canonical = /\/steps\/|\/progress\?/.test(path)
      ? path
      : /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    expect(
      tags.get('og:url')?.map((url) => new URL(url).href),
      path,
    ).toEqual([new URL(canonical ?? '', site).href]);
    for (const name of ['og:title', 'og:description', 'twitter:title', 'twitter:description'])
      expect(tags.get(name)?.[0], `${path} ${name}`).toMatch(/\w{3}/);
    const picture = await request.get(card);
    expect([picture.status(), picture.headers()['content-type']], card).toEqual([200, 'image/png']);
  }
});

test('pages that are not for sharing name no card', async ({ request }) => {
  for (const path of ['/saved', '/no-such-page'])
    expect([...tagsOf(await (await request.get(path)).text()).keys()], path).toEqual([]);
});

test('a topic’s id leads for now to the card of its step, and what is unknown has none', async ({
  request,
}) => {
  const moved = await request.get(`${GUIDE}/steps/databases/card.png`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([307, `${GUIDE}/steps/learning-path/card.png`]);
  for (const path of [
    `${GUIDE}/steps/no-such-step/card.png`,
    `${GUIDE}/steps/how-long/card.png`,
    `${GUIDE}/steps/card.png`,
    `${GUIDE}/no-such-text/card.png`,
    '/guides/astronaut/card.png',
    '/guides/data-engineer/steps/foundations/card.png',
    '/jobs/no-such-job/card.png',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('a card is cached like a page: 304 to who has it, nothing but the head to HEAD, never packed', async ({
  request,
}) => {
  for (const path of [`${GUIDE}/card.png`, '/jobs.png?role=backend-developer']) {
    const first = await request.get(path, { headers: { 'accept-encoding': 'br, gzip' } });
    const { etag = '', ...headers } = first.headers();
    expect(headers['content-encoding'], path).toBeUndefined();
    expect(headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
    expect(Number(headers['content-length']), path).toBe((await first.body()).length);
    const again = await request.get(path, { headers: { 'if-none-match': etag } });
    expect([again.status(), (await again.body()).length], path).toEqual([304, 0]);
    const head = await request.head(path);
    expect([head.status(), head.headers().etag, (await head.body()).length], path).toEqual([200, etag, 0]);
  }
});

test('nobody prints words of their own: what a card does not read is another spelling of the same', async ({
  request,
}) => {
  const etagOf = async (path: string) => (await request.get(path)).headers().etag;
  const board = await etagOf('/jobs.png?role=backend-developer');
  for (const query of ['q=buy+now', 'company=acme', 'role=astronaut', 'level=senior&page=3'])
    expect(await etagOf(`/jobs.png?role=backend-developer&${query}`), query).toBe(board);
  expect(await etagOf('/jobs.png')).not.toBe(board);
  expect(await etagOf('/card.png?title=mine')).toBe(await etagOf('/card.png'));
});

test('a client that asks for many new cards is slowed as for pages, and those that are drawn go on answering', async ({
  request,
}) => {
  // Three at once, then one in five seconds.
  const site = await startSite({ MISSES_PER_SECOND: '0.2' });
  try {
    const cards = ['foundations', 'learning-path', 'portfolio', 'job-search'].map(
      (step) => `${site.url}${GUIDE}/steps/${step}/card.png`,
    );
    const roles = ['data-engineer', 'devops-engineer', 'frontend-developer', 'backend-developer'];
    const boards = roles.map((role) => `${site.url}/jobs.png?role=${role}`);
    const statuses: number[] = [];
    for (const address of [...cards, ...boards]) statuses.push((await request.get(address)).status());
    expect(statuses[0]).toBe(200);
    expect(statuses).toContain(429);
    expect((await request.get(cards[0] ?? '')).status()).toBe(200);
  } finally {
    await site.stop();
  }
});

test('robots.txt lets who shows a shared board read its card, and still no filtered page', async ({
  request,
}) => {
  const rules = [
    ...(await (await request.get('/robots.txt')).text()).matchAll(/^(Allow|Disallow): (\S+)$/gm),
  ];
  const matching = (address: string) =>
    rules.filter(([, , rule = '']) => address.startsWith(rule) || (rule === '/*?' && address.includes('?')));
  // RFC 9309 takes the longest rule that matches; older readers take the first.
  const longest = (address: string) =>
    matching(address).toSorted(([, , a = ''], [, , b = '']) => b.length - a.length)[0]?.[1] ?? 'Allow';
  const first = (address: string) => matching(address)[0]?.[1] ?? 'Allow';
  for (const may of [longest, first]) {
    expect(may('/jobs.png?role=backend-developer')).toBe('Allow');
    expect(may(`${GUIDE}/card.png`)).toBe('Allow');
    expect(may('/jobs?role=backend-developer')).toBe('Disallow');
    expect(may(`${GUIDE}?workplace=remote`)).toBe('Disallow');
  }
});

test('the picture of a sample is kept from search engines, as its page is', async ({ request }) => {
  expect((await request.get(`${await aJob(request)}/card.png`)).headers()['x-robots-tag']).toBe('noindex');
  expect((await request.get(`${GUIDE}/card.png`)).headers()['x-robots-tag']).toBeUndefined();
});
