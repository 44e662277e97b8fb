import { existsSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { importRealOpenings, REAL_OPENINGS } from './real-openings.ts';
import { type Site, startSite } from './site.ts';
import { expect, GUIDE, test } from './test.ts';

test.describe.configure({ mode: 'serial' });

let site: Site;

test.beforeAll(async () => {
  test.skip(!existsSync(REAL_OPENINGS), `no real openings here: ${REAL_OPENINGS} is missing`);
  test.setTimeout(60_000);
  site = await startSite();
});
test.afterAll(() => site?.stop());

test('an import while the site runs replaces the sample on its pages', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto(site.url + GUIDE);
  await expect(page.getByRole('complementary', { name: 'Sample openings' })).toBeVisible();
  const run = importRealOpenings(site.databaseFile);
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toMatch(/15,916 rows/);
  await expect
    .poll(async () => (await (await page.request.get(`${site.url}/jobs.json`)).json()).total)
    .toBeGreaterThan(15_000);
  // Where the new page takes long to make, the one before is sent once more (decision 2): not for ever, though.
  await expect(async () => {
    await page.goto(site.url + GUIDE);
    await expect(page.getByRole('complementary', { name: 'Sample openings' })).toHaveCount(0, {
      timeout: 500,
    });
  }).toPass({ timeout: 10_000 });
  const total = async (query: string): Promise<number> =>
    (await (await page.request.get(`${site.url}/jobs.json?${query}`)).json()).total;
  const named = await total('role=backend-developer');
  const general = await total('role=backend-developer&evidence=generic');
  expect(named).toBeGreaterThan(200);
  expect(general).toBeGreaterThan(1000);
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^${named} backend developer jobs`));
  await expect(page.getByRole('link', { name: `${general.toLocaleString('en')} more jobs` })).toBeVisible();
});

test('importing the same file again changes nothing', async ({ request }) => {
  const version = async () => (await (await request.get(`${site.url}/healthz`)).json()).version;
  const before = await version();
  const run = importRealOpenings(site.databaseFile);
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toMatch(/inserted\s+0\b/);
  expect(run.stdout).toMatch(/updated\s+0\b/);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await version()).toBe(before);
});

test('the board and the feed agree on any filter over real openings', async ({ request }) => {
  test.setTimeout(60_000);
  const state = fc.record(
    {
      role: fc.subarray(['backend-developer', 'data-engineer', 'frontend-developer', 'software-engineer']),
      level: fc.subarray(['internship', 'entry', 'mid', 'senior', 'lead', 'manager', 'not-stated'], {
        maxLength: 3,
      }),
      workplace: fc.subarray(['remote', 'hybrid', 'on-site', 'not-stated'], { maxLength: 2 }),
      country: fc.subarray(['US', 'DE', 'IN', 'worldwide', 'not-stated'], { maxLength: 2 }),
      company: fc.subarray(['stripe', 'openai', 'bosch-group'], { maxLength: 1 }),
      type: fc.subarray(['full-time', 'internship', 'not-stated'], { maxLength: 2 }),
      evidence: fc.subarray(['title', 'generic', 'description'], { maxLength: 2 }),
      q: fc.constantFrom('', 'engineer', 'python', 'san francisco'),
      page: fc.integer({ min: 1, max: 4 }).map(String),
    },
    { requiredKeys: [] },
  );
  for (const raw of fc.sample(state, { numRuns: 60, seed: 20261122 })) {
    const pairs = Object.entries(raw).flatMap(([key, value]) =>
      [value ?? []].flat().map((one) => [key, one]),
    );
    const query = new URLSearchParams(pairs).toString();
    const html = await (await request.get(`${site.url}/jobs?${query}`)).text();
    const feed = await (await request.get(`${site.url}/jobs.json?${query}`)).json();
    const shown = [...html.matchAll(/<li id="job-([a-z0-9-]+)"/g)].map(([, id]) => id);
    expect(shown, query).toEqual(feed.jobs.map((job: { id: string }) => job.id));
    const csv = await (await request.get(`${site.url}/jobs.csv?${query}`)).text();
    const table: { id: string }[] = parse(csv, { columns: true });
    const rows = table.map(({ id }) => id);
    expect(rows.length, query).toBe(Math.min(feed.total, 5000));
    expect(rows.slice((feed.page - 1) * 20, feed.page * 20), query).toEqual(shown);
    const atom = await (await request.get(`${site.url}/jobs.atom?${query}`)).text();
    const entries = [...atom.matchAll(/<id>[^<]*\/jobs\/([a-z0-9-]+)<\/id>/g)].map(([, id]) => id);
    expect(entries, query).toEqual(rows.slice(0, 50));
    const sum = (counts: Record<string, number>) =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    if (!query.includes('level=')) expect(sum(feed.facets.level), query).toBe(feed.total);
    if (!query.includes('workplace=')) expect(sum(feed.facets.workplace), query).toBe(feed.total);
  }
});
