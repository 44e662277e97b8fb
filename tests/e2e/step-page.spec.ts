import { readContent } from '../../lib/commands/read-content.ts';
import { expect, GUIDE, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('every step has a page of its own, whole, with its place on the way and its share of the jobs', async ({
  page,
}) => {
  const { guides } = await readContent();
  const steps = guides.find(({ role }) => GUIDE.endsWith(role))?.steps ?? [];
  expect(steps).toHaveLength(4);
  for (const [at, step] of steps.entries()) {
    const path = `${GUIDE}/steps/${step.id}`;
    expect((await page.goto(path))?.status()).toBe(200);
    await expect(page).toHaveTitle(new RegExp(`^Step ${step.number}: ${step.title} · How to Become`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Step ${step.number}: ${step.title}`);
    await expect(page.getByText(`Step ${step.number} of 4 of`)).toBeVisible();
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${GUIDE}$`));
    for (const topic of step.topics)
      await expect(page.getByRole('heading', { level: 2, name: topic.title })).toBeVisible();
    const trail = page.getByRole('navigation', { name: 'Steps of the guide' });
    await expect(trail.locator('[aria-current=step]')).toHaveText(`${step.number}. ${step.title}`);
    await expect(page.locator('a[rel=prev]')).toHaveCount(at === 0 ? 0 : 1);
    await expect(page.locator('a[rel=next]')).toHaveCount(at === 3 ? 0 : 1);
    await expect(page.locator('#jobs')).toContainText(
      /named in \d+ of \d+ sample jobs \(\d+ %\) · \d+ employers/,
    );
    await expect(page.locator('#jobs li[id^="job-"]').first()).toBeVisible();
  }
  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(GUIDE);
  expect(sitemap).not.toContain('/steps/');
});

test('the way through the steps goes forwards and back', async ({ page }) => {
  await page.goto(`${GUIDE}/steps/foundations`);
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL(/\/steps\/learning-path$/);
  await page.locator('a[rel=prev]').click();
  await expect(page).toHaveURL(/\/steps\/foundations$/);
});

test('the address of a topic among the steps leads to where it is taught', async ({ page }) => {
  await page.goto(`${GUIDE}/steps/databases`);
  await expect(page).toHaveURL(/\/steps\/learning-path#databases$/);
  await expect(page.getByRole('heading', { name: /Understand Databases/ })).toBeInViewport();
});

test('an unknown step is a 404 that names the steps there are', async ({ page }) => {
  for (const path of [
    `${GUIDE}/steps/no-such-step`,
    `${GUIDE}/steps/how-long`,
    `${GUIDE}/steps`,
    `${GUIDE}/nothing`,
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await expect(page.getByRole('link', { name: 'Step 3: Build a Job-Ready Portfolio' })).toHaveAttribute(
      'href',
      `${GUIDE}/steps/portfolio`,
    );
  }
  expect((await page.goto('/guides/data-engineer/steps/anything'))?.status()).toBe(404);
  await expect(page.getByText('The guide for Data Engineers is not written yet')).toBeVisible();
  expect((await page.goto('/guides/no-such-role/steps/anything'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  expect((await page.goto('/missing/backend-developer'))?.status()).toBe(404);
});
