import type { Page } from '@playwright/test';
import { expect, GUIDE, test } from './test.ts';

/** Whether the page came in by a view transition, as the browser says when it is first shown. */
const watchReveals = async (page: Page): Promise<void> => {
  await page.addInitScript(() =>
    addEventListener('pagereveal', (event) => {
      document.documentElement.dataset.moved = String(Reflect.get(event, 'viewTransition') !== null);
    }),
  );
};
const goToStep = async (page: Page): Promise<string | null> => {
  await page.goto(`${GUIDE}/steps/foundations`);
  await page.locator('a[rel=next]').click();
  await page.waitForURL(/learning-path$/);
  return page.locator('html').getAttribute('data-moved');
};

test('a page moves into the next one, and does not where the reader wants less motion', async ({ page }) => {
  await watchReveals(page);
  expect(await goToStep(page)).toBe('true');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await goToStep(page)).toBe('false');
});

test('a browser may fetch pages ahead, but no filter, feed or file, and nothing for a reader who saves data', async ({
  page,
}) => {
  const answer = await page.request.get(GUIDE);
  const address = JSON.parse(answer.headers()['speculation-rules'] ?? 'null');
  expect(address).toBe('/assets/speculation.json');
  const rules = await page.request.get(address);
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json');
  expect(await rules.json()).toEqual({
    prefetch: [
      {
        source: 'document',
        where: { and: [{ href_matches: '/*' }, { not: { href_matches: ['/*\\?(.+)', '/*.*'] } }] },
        eagerness: 'moderate',
      },
    ],
  });
  const frugal = await page.request.get(GUIDE, { headers: { 'save-data': 'on' } });
  expect(frugal.headers()['speculation-rules']).toBeUndefined();
  expect(await frugal.text()).toBe(await answer.text());
});

test('the browser reads the rules without a fault, and takes from a guide its pages alone', async ({
  page,
}) => {
  const browser = await page.context().newCDPSession(page);
  const ruleSets: { sourceText: string; errorType?: string }[] = [];
  const candidates = new Set<string>();
  browser.on('Preload.ruleSetUpdated', ({ ruleSet }) => ruleSets.push(ruleSet));
  browser.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources)
      candidates.add(new URL(key.url).pathname + new URL(key.url).search);
  });
  await browser.send('Preload.enable');
  await page.goto(GUIDE);
  await expect.poll(() => candidates.has(`${GUIDE}/steps/learning-path`)).toBe(true);
  expect(ruleSets.map(({ errorType }) => errorType)).toEqual([undefined]);
  expect([...candidates].filter((path) => /[?.]/.test(path))).toEqual([]);
  expect(candidates.size).toBeGreaterThan(10);
});
