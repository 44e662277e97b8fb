import AxeBuilder from '@axe-core/playwright';
import { expect, GUIDE, test } from './test.ts';

const PAGES = [
  '/',
  '/guides',
  GUIDE,
  `${GUIDE}/salary`,
  '/guides/data-engineer',
  '/jobs?role=backend-developer&workplace=remote',
  '/jobs?q=zzzzzz',
  '/no-such-page',
];

for (const path of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} has no fault that axe can find, in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target).join(' ')}`),
      ).toEqual([]);
    });
  }
}

test('no page has such a fault on a phone, and no job’s page', async ({ page, request }) => {
  test.setTimeout(120_000);
  const { jobs } = await (await request.get('/jobs.json?role=backend-developer')).json();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [...PAGES, `${GUIDE}/skills`, `/jobs/${jobs[0].id}`]) {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map((fault) => `${path}: ${fault.id}: ${fault.nodes.map((node) => node.target).join(' ')}`),
    ).toEqual([]);
  }
});

for (const width of [320, 360, 768, 1280, 1600]) {
  test(`nothing is wider than the page at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [...PAGES, `${GUIDE}/skills`]) {
      await page.goto(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });
}

test('the skip link is the first stop of the keyboard and leads to the content', async ({ page }) => {
  await page.goto(GUIDE);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});
