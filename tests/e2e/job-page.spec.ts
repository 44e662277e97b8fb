import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Site, startSite } from './site.ts';
import { expect, test } from './test.ts';

// A board of our own beside the sample: an import closes by a posting's own day, and a sample is never passed on.
test.describe.configure({ mode: 'serial' });

const FILE = join(tmpdir(), `waymark-job-page-${process.pid}.json`);
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const post = (id: number, title: string, more: object = {}) => ({
  id,
  internal_job_id: id,
  title,
  company_name: 'Acme',
  absolute_url: `https://boards.greenhouse.io/acme/jobs/${id}`,
  location: { name: 'Berlin, Germany' },
  first_published: day(-3),
  ...more,
});
const TEXT =
  '<h1>Über uns</h1><p>Wir bauen mit PostgreSQL und Kafka.</p><h4>Profil</h4><p>You have 3+ years of experience with SQL.</p>';
const LONG_TITLE = `Backend ${'Rechenzentrum'.repeat(5)}`;
const BOARD = {
  jobs: [
    post(7001, 'Backend Engineer', {
      content: TEXT,
      language: 'de',
      departments: [{ name: 'Platform' }],
      application_deadline: day(30),
      metadata: [{ name: 'Employment Type', value: 'Full-time', value_type: 'single_select' }],
    }),
    post(7002, 'Senior Backend Engineer', { content: TEXT, application_deadline: day(-10) }),
    post(7003, 'Old Backend Engineer', { application_deadline: day(-400) }),
    post(7004, 'Backend Developer'),
    post(7006, LONG_TITLE, { application_deadline: day(-11) }),
    post(7005, 'מפתח/ת Backend Developer', {
      content: '<p>דרוש מפתח</p><ul><li>SQL</li></ul><table><tr><td>א</td></tr></table>',
    }),
  ],
};

let site: Site;
const ids = new Map<string, string>();

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(60_000);
  site = await startSite();
  writeFileSync(FILE, JSON.stringify(BOARD));
  const run = spawnSync(process.execPath, ['lib/commands/jobs-import.ts', 'greenhouse', FILE], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_FILE: site.databaseFile },
  });
  expect(run.status, run.stderr).toBe(0);
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(site.databaseFile, { readOnly: true });
  for (const row of database.prepare('SELECT id, body FROM postings').all())
    ids.set(`${JSON.parse(`${row.body}`).key}`.replace(/.*:/, ''), `${row.id}`);
  database.close();
  const request = await playwright.request.newContext();
  await expect
    .poll(async () => (await (await request.get(`${site.url}/jobs.json`)).json()).total)
    .toBe(BOARD.jobs.length - 3);
  await request.dispose();
});
test.afterAll(async () => {
  rmSync(FILE, { force: true });
  await site?.stop();
});

const open = (page: Page, native: number) => page.goto(`${site.url}/jobs/${ids.get(`${native}`)}`);
const dataOf = async (page: Page): Promise<{ '@type': string }[]> =>
  (await page.locator('script[type="application/ld+json"]').allTextContents()).map((text) =>
    JSON.parse(text),
  );
const factOf = (page: Page, name: string) => page.locator(`dt:text-is("${name}") + dd`);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a closed job’s long title is broken on the narrowest phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await open(page, 7006);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(LONG_TITLE);
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(tooWide).toBeLessThanOrEqual(0);
  });

  test('a sample says below its button that the address leads nowhere', async ({ page, request }) => {
    const { jobs } = await (await request.get('/jobs.json')).json();
    await page.goto(`/jobs/${jobs[0].id}`);
    const note = await page.getByText('A sample: the address leads nowhere.').boundingBox();
    const apply = await page.getByRole('link', { name: /^Apply at/ }).boundingBox();
    expect(note?.y).toBeGreaterThanOrEqual((apply?.y ?? 0) + (apply?.height ?? 0));
  });

  test('an open job says all its posting states, and leads to the board and the guide', async ({ page }) => {
    expect((await open(page, 7001))?.status()).toBe(200);
    await expect(page).toHaveTitle('Backend Engineer at Acme, Berlin, Germany · Waymark');
    await expect(page.locator('meta[name=robots]')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Acme', exact: true })).toHaveAttribute(
      'href',
      '/jobs?company=acme',
    );
    for (const [name, words] of [
      ['Place', 'Berlin, Germany'],
      ['Workplace', 'Not stated'],
      ['Experience', /3\+ years/],
      ['Employment', 'Full-time'],
      ['Department', 'Platform'],
      ['Posted', /^3 days ago, on \d+ \w+ \d{4}$/],
      ['Source', /^Greenhouse board of acme/],
      ['Last confirmed', /the last time the source was read and still had it$/],
      ['Closes on', /as the posting states it$/],
    ] as const)
      await expect(factOf(page, name), name).toHaveText(words);
    const skills = page.getByRole('region', { name: 'Skills it names' });
    await expect(skills.getByRole('link', { name: 'PostgreSQL' })).toHaveAttribute(
      'href',
      '/jobs?role=backend-developer&skill=postgresql',
    );
    await expect(skills.getByRole('link', { name: 'Understand Databases' })).toHaveAttribute(
      'href',
      '/guides/backend-developer#databases',
    );
    await expect(skills).toContainText(/Not in the guide: .*Kafka/);
    await expect(
      page.getByRole('link', { name: 'Apply at boards.greenhouse.io: Backend Engineer at Acme' }),
    ).toBeVisible();
    const text = page.locator('.prose[lang=de]');
    await expect(text.getByRole('heading', { level: 3, name: 'Über uns' })).toBeVisible();
    await expect(text.getByRole('heading', { level: 4, name: 'Profil' })).toBeVisible();
  });

  test('an open job speaks to search engines, with nothing its posting does not state', async ({ page }) => {
    await open(page, 7001);
    const found = (await dataOf(page)).filter((data) => data['@type'] === 'JobPosting');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      title: 'Backend Engineer',
      employmentType: 'FULL_TIME',
      hiringOrganization: { name: 'Acme' },
      identifier: { value: '7001' },
      jobLocation: [{ address: { addressLocality: 'Berlin', addressCountry: 'DE' } }],
      experienceRequirements: { monthsOfExperience: 36 },
    });
    expect(found[0]).not.toHaveProperty('baseSalary');
    await open(page, 7004);
    expect((await dataOf(page)).map((data) => data['@type'])).toEqual(['BreadcrumbList']);
  });

  test('a closed job keeps its page, says so and leads to what is open', async ({ page }) => {
    expect((await open(page, 7002))?.status()).toBe(200);
    await expect(page).toHaveTitle(/^Closed: Senior Backend Engineer at Acme/);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await expect(page.getByText('This job has closed: its closing date was')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Apply at/ })).toHaveCount(0);
    expect((await dataOf(page)).map((data) => data['@type'])).toEqual(['BreadcrumbList']);
    const role = page.getByRole('link', { name: '3 open jobs for Backend Developers' });
    await expect(page.getByRole('link', { name: '3 open jobs at Acme' })).toHaveAttribute(
      'href',
      '/jobs?company=acme',
    );
    await role.click();
    await expect(page.getByRole('status')).toHaveText(/^3 /);
  });

  test('a job that closed more than a year ago is gone, and the page leads to the open ones', async ({
    page,
  }) => {
    expect((await open(page, 7003))?.status()).toBe(404);
    await expect(page.getByRole('main').getByRole('link', { name: 'Every open job' })).toBeVisible();
  });
});

test('a sample is not passed on and not to be found', async ({ page, request }) => {
  const { jobs } = await (await request.get('/jobs.json?role=backend-developer')).json();
  await page.goto(`/jobs/${jobs[0].id}`);
  expect((await dataOf(page)).map((data) => data['@type'])).toEqual(['BreadcrumbList']);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(factOf(page, 'Source')).toHaveText('The bundled sample');
});

for (const native of [7001, 7002, 7004, 7005])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds no fault in job ${native}, in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await open(page, native);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target).join(' ')}`),
        ).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${width}`).toBeLessThanOrEqual(0);
      }
    });
