import type { APIRequestContext, Page } from '@playwright/test';
import { expect, GUIDE, test } from './test.ts';

const idsOn = (page: Page): Promise<string[]> =>
  page.locator('li[id^="job-"]').evaluateAll((rows) => rows.map((row) => row.id.slice('job-'.length)));
const jobsOf = async (request: APIRequestContext, query: string) => {
  const answer = await request.get(`/jobs.json?${query}`);
  expect(answer.status()).toBe(200);
  return answer.json();
};

const STATES = [
  '',
  'role=backend-developer',
  'role=backend-developer&level=entry&level=internship',
  'role=backend-developer&evidence=generic',
  'level=not-stated&workplace=remote',
  'country=DE&country=not-stated',
  'skill=postgresql&skill=docker',
  'type=contract&pay=stated',
  'posted=7d&sort=newest',
  'q=engineer',
  'q=python%20remote&page=2',
  'role=frontend-developer&role=ux-designer&page=3',
  'q=zzzzzz',
  'page=999',
];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const query of STATES) {
    test(`the board and the feed show the same jobs for "${query}"`, async ({ page, request }) => {
      await page.goto(`/jobs?${query}`);
      const feed = await jobsOf(request, query);
      expect(await idsOn(page)).toEqual(feed.jobs.map((job: { id: string }) => job.id));
      const total = feed.total.toLocaleString('en');
      await expect(page.getByRole('status')).toHaveText(
        feed.total ? new RegExp(`^${total} .*sample job`) : /^No .*sample jobs/,
      );
    });
  }

  test('the form filters the guide’s panel by its address', async ({ page, request }) => {
    await page.goto(GUIDE);
    await page.getByText('Filter these jobs').click();
    await page.getByRole('group', { name: 'Workplace' }).getByLabel('Remote').check();
    await page.getByRole('button', { name: 'Show the jobs' }).click();
    await expect(page).toHaveURL(/\/guides\/backend-developer\?.*workplace=remote.*#jobs$/);
    const feed = await jobsOf(request, 'role=backend-developer&workplace=remote');
    expect(feed.total).toBeGreaterThan(0);
    expect(await idsOn(page)).toEqual(feed.jobs.slice(0, 10).map((job: { id: string }) => job.id));
    await page.getByRole('link', { name: 'Remove Remote' }).click();
    await expect(page).toHaveURL(/\/guides\/backend-developer#jobs$/);
  });

  test('the two groups stand apart, each with its count', async ({ page, request }) => {
    await page.goto(GUIDE);
    const general = await jobsOf(request, 'role=backend-developer&evidence=generic');
    expect(general.total).toBeGreaterThan(0);
    await page.getByRole('link', { name: `${general.total} more jobs` }).click();
    await expect(page.getByRole('status')).toHaveText(
      new RegExp(
        `^${general.total} possible backend developer sample jobs titled only “software engineer” or the like`,
      ),
    );
  });

  test('an empty result offers searches that find what they promise', async ({ page, request }) => {
    await page.goto('/jobs?role=backend-developer&level=entry&q=zzzzzz&posted=7d');
    await expect(page).toHaveTitle(/^No entry-level backend developer sample jobs matching “zzzzzz”/);
    const offer = page.getByRole('link', { name: /^Without “zzzzzz”.*: \d+ sample jobs?$/ }).first();
    const promised = /(\d+) sample jobs?$/.exec(await offer.innerText())?.[1];
    await offer.click();
    await expect(page.getByRole('status')).toHaveText(new RegExp(`^${promised} `));
    const { total } = await jobsOf(request, new URL(page.url()).search.slice(1));
    expect(String(total)).toBe(promised);
  });

  test('a page past the end says so and leads back', async ({ page }) => {
    await page.goto('/jobs?page=999');
    await expect(page.getByText(/Page 999 is past the end/)).toBeVisible();
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await expect(page).toHaveURL(/\/jobs$/);
  });

  test('any spelling is answered under one canonical address', async ({ page, request }) => {
    const messy =
      '/jobs?workplace=REMOTE&role=backend-developer&level=senior&level=entry&colour=green&page=1';
    expect((await request.get(messy, { maxRedirects: 0 })).status()).toBe(200);
    await page.goto(messy);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      /\/jobs\?role=backend-developer&level=entry&level=senior&workplace=remote$/,
    );
  });

  test('a job’s page says what is known and what is not, and Apply leads to the employer', async ({
    page,
    request,
  }) => {
    const { jobs } = await jobsOf(request, 'role=backend-developer');
    await page.goto('/jobs?role=backend-developer');
    await page.locator(`#job-${jobs[0].id} h3 a`).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(jobs[0].title);
    for (const fact of [
      'Place',
      'Workplace',
      'Pay as posted',
      'Level',
      'Employment',
      'Posted',
      'First seen',
    ]) {
      await expect(page.locator('dt', { hasText: fact }).first()).toBeVisible();
    }
    await expect(page.getByRole('link', { name: /^Apply at / })).toHaveAttribute(
      'href',
      /^https:\/\/[a-z0-9.-]+\.example\.com\//,
    );
  });
});

test.describe('with JavaScript', () => {
  test('a tick filters in place: address, count, title, focus', async ({ page, request }) => {
    await page.goto('/jobs?role=backend-developer');
    await page.evaluate(() => Reflect.set(window, 'sameDocument', true));
    const box = page.getByRole('group', { name: 'Workplace' }).getByLabel('Remote');
    await box.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\/jobs\?role=backend-developer&workplace=remote$/);
    const feed = await jobsOf(request, 'role=backend-developer&workplace=remote');
    await expect(page.getByRole('status')).toHaveText(
      new RegExp(`^${feed.total} remote backend developer sample job`),
    );
    expect(await idsOn(page)).toEqual(feed.jobs.map((job: { id: string }) => job.id));
    await expect(box).toBeFocused();
    expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);
  });

  test('Back and Forward bring the boxes and the rows along', async ({ page }) => {
    await page.goto('/jobs');
    const before = await idsOn(page);
    const box = page.getByRole('group', { name: 'Level' }).getByLabel('Senior');
    await box.click();
    await expect(page).toHaveURL(/level=senior/);
    const after = await idsOn(page);
    await page.goBack();
    await expect(page).toHaveURL(/\/jobs$/);
    await expect(box).not.toBeChecked();
    await expect.poll(() => idsOn(page)).toEqual(before);
    await page.goForward();
    await expect(box).toBeChecked();
    await expect.poll(() => idsOn(page)).toEqual(after);
  });

  test('typing keeps the word and the caret, and makes one entry in the history', async ({ page }) => {
    await page.goto('/jobs');
    const field = page.getByRole('searchbox');
    await field.pressSequentially('python', { delay: 60 });
    await expect(page).toHaveURL(/q=python/);
    await expect(field).toHaveValue('python');
    await expect(field).toBeFocused();
    expect(await field.evaluate((input) => (input as HTMLInputElement).selectionStart)).toBe(6);
    await page.goBack();
    await expect(page).toHaveURL(/\/jobs$/);
    await expect(field).toHaveValue('');
  });

  test('a slow older answer never covers a newer one', async ({ page }) => {
    await page.goto('/jobs');
    let held = true;
    await page.route(/level=senior(?!.*workplace)/, async (route) => {
      if (held) await new Promise((resolve) => setTimeout(resolve, 1500));
      held = false;
      await route.continue().catch(() => undefined);
    });
    await page.getByRole('group', { name: 'Level' }).getByLabel('Senior').click();
    await page.getByRole('group', { name: 'Workplace' }).getByLabel('Hybrid').click();
    await expect(page).toHaveURL(/level=senior&workplace=hybrid/);
    const shown = await idsOn(page);
    await page.waitForTimeout(1800);
    await expect(page).toHaveURL(/level=senior&workplace=hybrid/);
    expect(await idsOn(page)).toEqual(shown);
  });

  test('a skill named in the text filters the panel beside it, and the reader stays where they read', async ({
    page,
  }) => {
    await page.goto(GUIDE);
    const link = page
      .locator('.topic:has(#databases)')
      .getByRole('link', { name: 'PostgreSQL', exact: true });
    await link.scrollIntoViewIfNeeded();
    // Figures of the chosen state come above it.
    const top = () => link.evaluate((one) => Math.round(one.getBoundingClientRect().top));
    const before = await top();
    await link.click();
    await expect(page).toHaveURL(/\?skill=postgresql#jobs$/);
    await expect(page.getByRole('link', { name: 'Remove PostgreSQL' })).toBeVisible();
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  });

  test('a lost connection is said, and the old rows stay', async ({ page }) => {
    await page.goto('/jobs');
    const before = await idsOn(page);
    await page.route(/level=senior/, (route) => route.abort());
    await page.getByRole('group', { name: 'Level' }).getByLabel('Senior').click();
    await expect(page.locator('live-jobs + [aria-live=polite]')).toContainText('could not be loaded');
    expect(await idsOn(page)).toEqual(before);
  });

  test('folded groups stay as the reader left them', async ({ page }) => {
    await page.goto('/jobs');
    const group = page.locator('details[data-group=type]');
    await group.locator('summary').click();
    await page.getByRole('group', { name: 'Level' }).getByLabel('Senior').click();
    await expect(page).toHaveURL(/level=senior/);
    await expect(group).toHaveAttribute('open', '');
  });
});
