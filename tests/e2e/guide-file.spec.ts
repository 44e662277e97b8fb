import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page, TestInfo } from '@playwright/test';
import { expect, GUIDE, test } from './test.ts';

const LARGEST_BYTES = 300 * 1024;
const FILE = `${GUIDE}.html`;

test.use({ javaScriptEnabled: false });

/** The file as a reader has it: downloaded, then opened from the disk with no network. Every request is noted. */
const openFile = async (
  { page, context }: { page: Page; context: BrowserContext },
  info: TestInfo,
): Promise<string[]> => {
  const answer = await page.request.get(FILE);
  const path = info.outputPath('guide.html');
  writeFileSync(path, await answer.body());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await context.setOffline(true);
  await page.goto(pathToFileURL(path).href);
  return asked;
};

test('the file is sent as a download, below its limit, and search engines leave it alone', async ({
  page,
  request,
}) => {
  const answer = await request.get(FILE);
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="waymark-backend-developer-\d{4}-\d\d-\d\d\.html"$/,
    ),
    'x-robots-tag': 'noindex',
  });
  expect((await answer.body()).length).toBeLessThan(LARGEST_BYTES);
  await page.goto(GUIDE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'as one file' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(await answer.text());
});

test('from the disk it asks for nothing, runs nothing, and has its own typeface and policy', async ({
  page,
  context,
}, info) => {
  const asked = await openFile({ page, context }, info);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /^Familjen/);
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(asked.filter((url) => url.startsWith('file:'))).toHaveLength(1);
  await expect(page.locator('script')).toHaveCount(0);
  const html = await page.content();
  expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:");
  expect(html).not.toMatch(/\sstyle="|\/_next\/|\/assets\//);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/^How to Become a Backend Developer.*, saved on \d+ \w+ \d{4} · Waymark$/);
});

test('it shows every step, topic and question, open, with the figures of its page', async ({
  page,
  context,
}, info) => {
  await page.goto(GUIDE);
  const headings = await page.locator('article :is(h1, h2, h3)').allTextContents();
  const figures = page.locator('.named > li, [id$=".named"] > p, p:text("Proves: ")');
  const said = await figures.allTextContents();
  expect(said.length).toBeGreaterThan(80);
  expect(headings.length).toBeGreaterThan(25);
  await openFile({ page, context }, info);
  const inFile = page.locator('article :is(h1, h2, h3)');
  expect(await inFile.allTextContents()).toEqual(headings);
  for (const heading of await inFile.all()) await expect(heading).toBeVisible();
  expect(await figures.allTextContents()).toEqual(said);
  await expect(page.locator('.named rect.fill-accent').nth(1)).toHaveCSS('fill', 'rgb(20, 89, 61)');
  const folds = page.locator('details');
  expect(await folds.count()).toBeGreaterThan(4);
  await expect(page.locator('details:not([open])')).toHaveCount(0);
  await expect(page.getByText(/^Saved on \d+ \w+ \d{4} from/)).toBeVisible();
  await expect(page.getByText('Keep this guide:')).toBeHidden();
  await expect(page.locator('form, topic-tick a:visible')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'See the open jobs beside the guide' })).toBeVisible();
  await expect(page.getByText('Sample openings.')).toBeVisible();
});

test('its links lead to places within it or to whole addresses', async ({ page, context }, info) => {
  await openFile({ page, context }, info);
  const hrefs = await page.locator('a[href]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const within = hrefs.filter((href) => href?.startsWith('#'));
  expect(within.length).toBeGreaterThan(40);
  for (const id of new Set(within))
    await expect(page.locator(`[id="${id?.slice(1)}"]`), `${id}`).toHaveCount(1);
  for (const href of hrefs) expect(href).toMatch(/^(?:#|https?:\/\/)/);
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: 'Understand Databases' })
    .click();
  await expect(page.getByRole('heading', { name: /Understand Databases/ })).toBeInViewport();
});

test('it has no address but its own, and none where no guide is written', async ({ request }) => {
  for (const path of [`${GUIDE}/file`, '/guides/data-engineer.html', '/guides/astronaut.html'])
    expect((await request.get(path)).status(), path).toBe(404);
});

for (const width of [360, 1280])
  test(`it fits a window of ${width} pixels`, async ({ page, context }, info) => {
    await page.setViewportSize({ width, height: 800 });
    await openFile({ page, context }, info);
    const article = await page.locator('main').boundingBox();
    expect(article?.width).toBeLessThanOrEqual(width);
    const right = await page
      .locator('main :is(p, h1, h2, h3, h4, li):not(.scrolls *)')
      .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
    expect(right).toBeLessThanOrEqual(width);
  });
