import type { Page } from '@playwright/test';
import { readContent } from '../../lib/commands/read-content.ts';
import { expect, GUIDE, test } from './test.ts';

const signs = (page: Page) => page.locator('a.anchor');
const signOf = (page: Page, name: string) => page.locator(`a.anchor[aria-label$=": ${name}"]`);
const copiedText = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const TOPIC = 'Understand Databases';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step, topic and question has a visible link sign that is the link itself', async ({ page }) => {
    const { guides } = await readContent();
    const guide = guides.find(({ role }) => GUIDE.endsWith(role));
    await page.goto(GUIDE);
    const hrefs = await signs(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual([
      ...(guide?.steps ?? []).flatMap((step) => [
        `${GUIDE}/steps/${step.id}`,
        ...step.topics.map(({ id }) => `#${id}`),
      ]),
      ...(guide?.questions ?? []).map(({ id }) => `#${id}`),
    ]);
    for (const sign of await signs(page).all()) await expect(sign).toBeVisible();
    await signOf(page, TOPIC).click();
    await expect(page).toHaveURL(/#databases$/);
  });
});

/** Lands as a friend would who was sent the link; the heading is in view, below any bar, focused and marked. */
const landsOn = async (page: Page, id: string): Promise<void> => {
  await page.goto(`${GUIDE}#${id}`);
  const heading = page.locator(`#${id}`);
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(heading, 'read without its sign').not.toHaveAccessibleName(/link/i);
  const { top, bar, mark } = await heading.evaluate((element) => ({
    top: element.getBoundingClientRect().top,
    bar: document.querySelector('reading-place .bar:not([hidden])')?.getBoundingClientRect().bottom ?? 0,
    mark: getComputedStyle(element.parentElement ?? element).boxShadow,
  }));
  expect(top, 'below the bar').toBeGreaterThanOrEqual(bar);
  expect(top, 'near the head of the window').toBeLessThan(300);
  expect(mark).not.toBe('none');
};

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'with JavaScript off', () => {
    test.use({ javaScriptEnabled });
    for (const width of [390, 1280])
      test(`a deep link lands with its heading in view, focused and marked, ${width} pixels wide`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 800 });
        for (const id of ['learning-path', 'apis', 'apply-consistently', 'biggest-mistake'])
          await landsOn(page, id);
      });
  });

test.describe('where the clipboard is open to pages', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the sign copies by keyboard and says that it did', async ({ page, baseURL }) => {
    await page.goto(`${GUIDE}?workplace=remote`);
    const sign = signOf(page, TOPIC);
    await expect(sign).toHaveAccessibleName(`Copy link to: ${TOPIC}`);
    await sign.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('copy-links [aria-live]')).toHaveText('Link copied');
    await expect(page.locator('.marked:has(#databases) + .copied')).toContainText('Link copied');
    expect(await copiedText(page), 'without the filter').toBe(`${baseURL}${GUIDE}#databases`);
    await expect(sign).toBeFocused();
    expect(page.url(), 'copying leads nowhere').toBe(`${baseURL}${GUIDE}?workplace=remote`);
    // The next one takes the note along.
    await signOf(page, 'Step 2: Follow a Structured Learning Path').press('Enter');
    await expect(page.locator('.copied')).toHaveCount(1);
    await expect.poll(() => copiedText(page)).toBe(`${baseURL}${GUIDE}/steps/learning-path`);
  });

  test('the device’s own sharing is offered where there is one, and nowhere else', async ({
    page,
    baseURL,
  }) => {
    await page.goto(`${GUIDE}/steps/learning-path`);
    await signOf(page, TOPIC).press('Enter');
    await expect(page.locator('.copied')).toContainText('Link copied');
    const has = await page.evaluate(() => 'share' in navigator);
    await expect(page.getByRole('button', { name: `Share: ${TOPIC}` })).toHaveCount(has ? 1 : 0);

    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: async (data: unknown) => {
          shared.push(data);
          throw shared.length === 1 ? new DOMException('closed', 'AbortError') : new Error('broken');
        },
      });
    });
    await page.goto(`${GUIDE}/steps/learning-path`);
    await signOf(page, TOPIC).press('Enter');
    const share = page.getByRole('button', { name: `Share: ${TOPIC}` });
    await share.press('Enter');
    const shared = () => page.evaluate(() => Reflect.get(window, 'shared'));
    await expect.poll(shared).toEqual([{ title: TOPIC, url: `${baseURL}${GUIDE}#databases` }]);
    await expect(page.locator('.copied'), 'closing it is no fault').toContainText('Link copied');
    await share.press('Enter');
    await expect(page.locator('.copied')).toContainText('This device could not share the link');
  });
});

test('where the browser forbids copying, the address stands there to be copied', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }),
  );
  await page.goto(GUIDE);
  await signOf(page, TOPIC).press('Enter');
  await expect(page.locator('.copied')).toContainText('The browser does not let pages copy');
  const field = page.getByRole('textbox', { name: 'The address to copy' });
  await expect(field).toHaveValue(`${baseURL}${GUIDE}#databases`);
  await expect(field).toBeFocused();
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBeGreaterThan(30);
});

test('the contents list marks where the reader is, and the bar says so and leads back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(GUIDE);
  const bar = page.locator('reading-place .bar');
  await expect(bar).toBeHidden();
  for (const [id, name] of [
    ['apis', 'Build and Consume APIs'],
    ['portfolio', '3. Build a Job-Ready Portfolio'],
    ['related', 'Related resources'],
  ]) {
    await page.locator(`#${id}`).evaluate((place) => place.scrollIntoView({ block: 'start' }));
    await expect(page.locator('#contents [aria-current]')).toHaveText(name ?? '');
    await expect(page.locator('#contents [aria-current]')).toHaveAttribute('href', `#${id}`);
    await expect(bar).toContainText(name ?? '');
  }
  await bar.click();
  await expect(page.getByRole('heading', { name: 'Contents' })).toBeInViewport();
  await expect(bar).toBeHidden();
});

test('a fragment that cannot be decoded is no fault', async ({ page }) => {
  await page.goto(`${GUIDE}#100%`);
  await page.locator('#apis').evaluate((place) => place.scrollIntoView());
  await expect(page.locator('#contents [aria-current]')).toHaveText('Build and Consume APIs');
});
